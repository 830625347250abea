// Tables as comma-separated values (RFC 4180).

/** titles: texts; rows: arrays of as many values. */
export function toCsv(titles, rows) {
  return [titles, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
