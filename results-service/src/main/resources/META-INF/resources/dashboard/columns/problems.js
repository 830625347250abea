// What the server says of an error, as lines.

/** [{line, text}] of a problem document (RFC 9457); line: null where none is named. */
export function problemLines(document) {
  if (!document.problems?.length) return [{ line: null, text: document.detail ?? document.title ?? '' }];
  return document.problems.map((problem) => ({
    line: problem.line ?? null,
    text: `${problem.path}: ${problem.message}`,
  }));
}
