// What the reader chose: language and appearance, kept in the browser.
import { pickLanguage, useLanguage } from '../words/say.js';

export const stored = (key) => {
  try {
    return localStorage.getItem(`barrido.${key}`);
  } catch {
    return null;
  }
};

export function store(key, value) {
  try {
    localStorage.setItem(`barrido.${key}`, value);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

export function applyChoices() {
  const language = pickLanguage(stored('language'), navigator.languages ?? [navigator.language]);
  useLanguage(language);
  document.documentElement.lang = language;
  const theme = stored('theme') ?? 'auto';
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}
