import { basicAuth } from "../basic-auth.ts";
import type { SmsMedia, SmsMessage } from "./gateway.ts";

/** Twilio gives at most ten with a message. */
const most = 10;

/**
 * The files of a message, which Twilio keeps for us to fetch. Only addresses of this very account are taken: the token
 * goes there.
 *
 * @param token the account's own; Twilio asks for it as the password
 * @returns `incomplete` when there are more than can be fetched
 * @see https://www.twilio.com/docs/messaging/api/media-resource
 */
export function mediaOf(
  parameters: URLSearchParams,
  token: string,
): Pick<SmsMessage, "media" | "incomplete"> {
  const announced = /^\d{1,3}$/.exec(parameters.get("NumMedia") ?? "");
  const given = [...parameters.keys()].filter((name) => /^MediaUrl\d{1,3}$/.test(name)).length;
  const count = Math.max(Number(announced?.[0] ?? 0), given);
  if (count === 0) return {};
  const account = parameters.get("AccountSid") ?? "";
  const media = Array.from({ length: Math.min(count, most) }, (_, index) =>
    mediumOf(parameters.get(`MediaUrl${index}`) ?? "", account, token),
  ).filter((medium) => medium !== null);
  return {
    ...(media.length === 0 ? {} : { media }),
    ...(media.length === count ? {} : { incomplete: true }),
  };
}

function mediumOf(url: string, account: string, token: string): SmsMedia | null {
  const [, owner] =
    /^https:\/\/api\.twilio\.com\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\/[A-Z]{2}[0-9a-f]{32}\/Media\/ME[0-9a-f]{32}$/i.exec(
      url,
    ) ?? [];
  if (owner === undefined || owner !== account) return null;
  return { url, authorization: basicAuth(account, token) };
}
