/** 3GPP TS 23.038, 6.2.1: one character for each of the 128 septets. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/** 6.2.1.1: what follows an escape. What is not here is read from the basic table, as the standard asks. */
const extension: ReadonlyMap<number, string> = new Map([
  [0x0a, "\f"],
  [0x14, "^"],
  [0x28, "{"],
  [0x29, "}"],
  [0x2f, "\\"],
  [0x3c, "["],
  [0x3d, "~"],
  [0x3e, "]"],
  [0x40, "|"],
  [0x65, "€"],
]);

const ESCAPE = 0x1b;

/** @param septets one in each byte, as SMPP carries them: all below 128 */
export function gsmText(septets: Uint8Array): string {
  let text = "";
  let escaped = false;
  for (const septet of septets) {
    if (septet === ESCAPE && !escaped) {
      escaped = true;
      continue;
    }
    text += (escaped ? extension.get(septet) : undefined) ?? basic[septet] ?? "";
    escaped = false;
  }
  return text;
}

const characters: ReadonlySet<string> = new Set([...basic, ...extension.values()]);

/** Whether all of a text is in GSM 03.38; else its SMS goes out as UCS-2. */
export function isGsm(text: string): boolean {
  return [...text].every((character) => characters.has(character) && character !== "\u001B");
}
