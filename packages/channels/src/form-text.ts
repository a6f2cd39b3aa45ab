/**
 * What a browser sent as text, made one: composed letters, one kind of line end, no NUL, no broken surrogates, no blank
 * edges. Arabic from some phones comes decomposed and would not be found again otherwise.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").normalize("NFC").trim();
}
