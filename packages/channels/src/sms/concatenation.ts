import type { SmsPart } from "./gateway.ts";

/**
 * Which piece of a longer text this is, from the header in front of its user data.
 *
 * @param header the user data header with its length in front: 3GPP TS 23.040, 9.2.3.24
 * @returns `null` where the message is whole, or the header is none
 */
export function concatenationOf(header: Uint8Array): SmsPart | null {
  if (header[0] !== header.length - 1) return null;
  for (let at = 1; at + 1 < header.length; at += 2 + (header[at + 1] ?? 0)) {
    const element = header[at];
    const length = header[at + 1] ?? 0;
    const data = header.subarray(at + 2, at + 2 + length);
    if (data.length !== length) return null;
    // 9.2.3.24.1 and 9.2.3.24.8: the reference has one byte or two, and they are counted apart.
    if (element === 0x00 && length === 3) return part(`8/${data[0]}`, data[2], data[1]);
    if (element === 0x08 && length === 4)
      return part(`16/${(data[0] ?? 0) * 256 + (data[1] ?? 0)}`, data[3], data[2]);
  }
  return null;
}

/**
 * A piece as a gateway tells it in fields of its own.
 *
 * @returns `"whole"` where nothing says that there are more; `null` for numbers that cannot be
 */
export function partOf(ref: string, number: string, total: string): SmsPart | "whole" | null {
  if ((ref === "" && number === "" && total === "") || total === "1" || total === "0") return "whole";
  if (ref === "" || !/^\d{1,3}$/.test(number) || !/^\d{1,3}$/.test(total)) return null;
  return part(ref, Number(number), Number(total));
}

function part(ref: string, number: number | undefined, total: number | undefined): SmsPart | null {
  if (number === undefined || total === undefined) return null;
  return total >= 2 && total <= 255 && number >= 1 && number <= total ? { ref, number, total } : null;
}
