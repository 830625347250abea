// What the page says, in the reader's language.
import en from './en.js';
import es from './es.js';

const dictionaries = { en, es };
let current = 'en';

/** The languages there are. */
export const languages = { en: 'English', es: 'Español' };

/** The chosen language, else the browser's first that there is, else English. */
export function pickLanguage(chosen, preferred) {
  if (chosen in dictionaries) return chosen;
  return preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag in dictionaries) ?? 'en';
}

export function useLanguage(language) {
  current = language;
}

export function language() {
  return current;
}

/** The words of a key with {names} filled in; the key itself where there are none. */
export function say(key, values = {}) {
  const words = dictionaries[current][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
