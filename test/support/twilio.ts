import { createHmac } from "node:crypto";

/** https://www.twilio.com/docs/usage/security: base64 HMAC-SHA1 of the address and the sorted fields behind it */
export function signedTwilio(
  authToken: string,
  url: string,
  fields: Readonly<Record<string, string>>,
): { readonly headers: Record<string, string>; readonly body: URLSearchParams } {
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = url + sorted.map(([name, value]) => name + value).join("");
  const signature = createHmac("sha1", authToken).update(text).digest("base64");
  return { headers: { "x-twilio-signature": signature }, body: new URLSearchParams({ ...fields }) };
}
