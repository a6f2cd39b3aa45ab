const isolates = /[\u2066-\u2069]/g;

/**
 * A phone, date, amount, reference or link inside a sentence of the other direction, for plain text: FIRST STRONG
 * ISOLATE … POP DIRECTIONAL ISOLATE (Unicode UAX #9). In HTML use `<bdi>`.
 */
export function isolate(text: string): string {
  return `\u2068${text.replace(isolates, "")}\u2069`;
}
