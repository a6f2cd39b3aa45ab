const digit = /\p{Nd}/u;

/** Every decimal digit of every script as 0-9: phones in the region type ٠١٢ and ۰۱۲ as readily as 012. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => String(valueOf(character)));
}

/** Unicode keeps the ten digits of a script together, zero first; several runs may follow one another. */
function valueOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  let start = point;
  while (start > 0 && digit.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}
