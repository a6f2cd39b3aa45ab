/**
 * Enough of a number or address to know it again, too little to learn it: of a number the last two digits, of an address
 * the first letter. Whoever holds the receipt may not be the person.
 */
export function masked(address: string): string {
  const at = address.indexOf("@");
  if (at > 0) return `${[...address][0] ?? ""}…@…`;
  const digits = address.replace(/\P{Nd}/gu, "");
  return digits.length < 6 ? "…" : `… ${[...digits].slice(-2).join("")}`;
}
