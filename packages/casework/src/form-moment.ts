import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { base64url } from "@sanad/domain/base64url";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { keyedHash } from "@sanad/vault/seal";

/**
 * The moment at which a form was first shown, signed: it travels in the form, because nothing is kept between its pages.
 * It names nobody, and is the same on every page of one form.
 *
 * @param key the Worker secret of keyed hashes
 * @param at UTC milliseconds
 */
export async function stampMoment(key: Uint8Array, at: number): Promise<string> {
  const text = at.toString(36);
  return `${text}.${await seal(key, text)}`;
}

/** @returns UTC milliseconds; `null` for what we did not sign */
export async function readMoment(key: Uint8Array, stamp: string): Promise<number | null> {
  const [, text, sealed] = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{22})$/.exec(stamp) ?? [];
  if (text === undefined || sealed === undefined) return null;
  return sameBytes(utf8(sealed), utf8(await seal(key, text))) ? Number.parseInt(text, 36) : null;
}

/**
 * What the moment tells of a form that arrives. A page that lay open for days tells nothing.
 *
 * @param key the Worker secret of keyed hashes
 * @param stamp what the form carried
 * @param now UTC milliseconds
 * @param least milliseconds that a person takes at the very least
 */
export async function momentSigns(
  key: Uint8Array,
  stamp: string | undefined,
  now: number,
  least: number,
): Promise<readonly SuspicionSign[]> {
  if (stamp === undefined) return ["moment-missing"];
  const at = await readMoment(key, stamp);
  if (at === null) return ["moment-forged"];
  return now - at < least ? ["moment-young"] : [];
}

async function seal(key: Uint8Array, text: string): Promise<string> {
  return base64url(await keyedHash(key, "sanad/v1/moment", text));
}
