import type { SmsFile, SmsMedia, SmsMessage } from "@sanad/channels/sms/gateway";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { boundedBytes } from "@sanad/http/bounded-bytes";
import { isServedHere } from "@sanad/http/development";

/** Where Twilio's own addresses lead to: https://help.twilio.com/articles/223183748 */
const twilioStores = [
  "https://mms.twiliocdn.com/",
  "https://media.twiliocdn.com/",
  "https://s3-external-1.amazonaws.com/media.twiliocdn.com/",
];
const twilioApi = "https://api.twilio.com/";

/** Bytes of all files of a message. Twilio takes 5 MB for one; it has to fit into memory beside its sealed copy. */
export const mediaLimit = 16 * 1024 * 1024;

/** Milliseconds for all files of a message: Twilio waits 15 seconds for our answer, and sealing needs some of them. */
const mediaTime = 8_000;

/** Redirects that are followed; Twilio has one. */
const hops = 2;

export type MediaRefusal = "elsewhere" | "refused" | "too-large" | "unreachable";

/** Where files may be fetched. */
export interface MediaSource {
  /** stands for Twilio's own in a development system */
  readonly api: string;
  /** beginnings of addresses that a redirect may lead to */
  readonly stores: readonly string[];
}

/** Another source than Twilio's is taken in a development system only, and only on its own machine. */
export function mediaSource(deployment: string, api: string): MediaSource {
  const isOwn = deployment.startsWith("development") && isServedHere(deployment, api);
  return isOwn ? { api: `${api}/`, stores: [`${api}/`] } : { api: twilioApi, stores: twilioStores };
}

/**
 * Fetches one file that a gateway keeps. The credentials go to the gateway's own host and not where it leads to.
 *
 * @param limit bytes
 * @param signal ends it, for whatever reason
 * @returns `elsewhere` for an address or a redirect outside of the source
 */
export async function fetchMedia(
  { url, authorization }: SmsMedia,
  source: MediaSource,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array, MediaRefusal>> {
  if (!url.startsWith(twilioApi)) return refuse("elsewhere");
  let at = source.api + url.slice(twilioApi.length);
  let headers: HeadersInit = authorization === undefined ? {} : { authorization };
  try {
    for (let hop = 0; hop <= hops; hop += 1) {
      const response = await fetch(at, { headers, redirect: "manual", signal });
      if (response.ok) return await content(response, limit);
      await response.body?.cancel();
      const next = leadsTo(response, at);
      if (next === null) return refuse("refused");
      if (!source.stores.some((store) => next.startsWith(store))) return refuse("elsewhere");
      at = next;
      headers = {};
    }
    return refuse("elsewhere");
  } catch {
    // No connection, a time that is over, a body that breaks off: for the message it is all the same.
    return refuse("unreachable");
  }
}

async function content(response: Response, limit: number): Promise<Result<Uint8Array, "too-large">> {
  const bytes = await boundedBytes(response, limit);
  if (bytes !== null) return ok(bytes);
  if (response.body?.locked === false) await response.body.cancel();
  return refuse("too-large");
}

function leadsTo(response: Response, from: string): string | null {
  const location = response.headers.get("location");
  if (location === null || response.status < 300 || response.status > 399) return null;
  return URL.parse(location, from)?.href ?? null;
}

/**
 * The message with the files that its gateway keeps for us. What cannot be fetched makes it incomplete: the words are
 * filed in any case, and somebody has to look at the gateway's own site.
 */
export async function withMedia(message: SmsMessage, source: MediaSource): Promise<SmsMessage> {
  const { media = [], ...rest } = message;
  if (media.length === 0) return rest;
  const signal = AbortSignal.timeout(mediaTime);
  const files: SmsFile[] = [];
  let left = mediaLimit;
  for (const medium of media) {
    const fetched = await fetchMedia(medium, source, left, signal);
    if (!fetched.ok) continue;
    files.push({ name: "", content: fetched.value });
    left -= fetched.value.length;
  }
  const isWhole = files.length === media.length;
  return {
    ...rest,
    files: [...(rest.files ?? []), ...files],
    ...(isWhole ? {} : { incomplete: true }),
  };
}
