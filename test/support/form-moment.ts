import { createHmac } from "node:crypto";

/**
 * The signed moment of a form, made by code of our own: as if the page had been opened then.
 *
 * @param lookupKey base64
 * @param at UTC milliseconds
 */
export function signedMoment(lookupKey: string, at: number): string {
  const text = at.toString(36);
  const key = Buffer.from(lookupKey, "base64");
  const mac = createHmac("sha256", key).update(JSON.stringify(["sanad/v1/moment", text]));
  return `${text}.${mac.digest().subarray(0, 16).toString("base64url")}`;
}
