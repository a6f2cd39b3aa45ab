import { latinDigits } from "./digits.ts";
import { isId, type MemberId } from "./id.ts";

/** How members say who they are to the other center's president: their id in groups. It opens nothing. */
export function memberCode(member: MemberId): string {
  return member
    .slice("member_".length)
    .toUpperCase()
    .replace(/.{5}(?=.)/g, "$& ");
}

/** What was typed. @returns `null` for what is no member code */
export function parseMemberCode(typed: string): MemberId | null {
  const id = `member_${latinDigits(typed)
    .replace(/[\s\p{Cf}\p{Pd}]/gu, "")
    .toLowerCase()}`;
  return isId("member", id) ? id : null;
}
