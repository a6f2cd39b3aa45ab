/**
 * The moment that a provider wrote, as ISO 8601 with an offset.
 *
 * @returns UTC milliseconds; `otherwise` when it cannot be read
 */
export function momentOf(text: unknown, otherwise: number): number {
  // Without an offset it would be read in the zone of whoever reads it.
  if (typeof text !== "string" || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return otherwise;
  const at = Date.parse(text);
  return Number.isFinite(at) ? at : otherwise;
}
