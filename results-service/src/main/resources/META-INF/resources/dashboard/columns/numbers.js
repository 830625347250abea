// Numbers as people read them.

/** Four significant digits; very small and very large ones with an exponent. */
export function number(value, language = 'en') {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return value.toLocaleString(language);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    return new Intl.NumberFormat(language, { notation: 'scientific', maximumSignificantDigits: 4 }).format(value);
  }
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 4 }).format(value);
}

/** A value, with its standard deviation over folds where it has one. */
export function spread(value, deviation, language = 'en') {
  const mean = number(value, language);
  return typeof deviation === 'number' ? `${mean} ± ${number(deviation, language)}` : mean;
}

/** 0.25 as 25 %. */
export function percent(part, language = 'en') {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part);
}

/** Milliseconds with the unit that suits them. */
export function duration(millis, language = 'en') {
  if (millis === null || millis === undefined) return '–';
  const seconds = millis / 1000;
  if (seconds < 1) return `${Math.round(millis)} ms`;
  if (seconds < 60) return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds)} s`;
  const whole = Math.round(seconds);
  const parts = [[Math.floor(whole / 86400), 'd'], [Math.floor(whole / 3600) % 24, 'h'], [Math.floor(whole / 60) % 60, 'min'], [whole % 60, 's']];
  const first = parts.findIndex(([count]) => count > 0);
  return parts.slice(first, first + 2).filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(' ');
}

/** A moment in the reader's time zone. */
export function moment(epochMillis, language = 'en') {
  if (!epochMillis) return '–';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(epochMillis));
}
