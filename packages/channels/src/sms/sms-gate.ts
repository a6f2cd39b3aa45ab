import { concat, hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { readJson } from "@sanad/domain/json";
import { ok, refuse } from "@sanad/domain/result";
import { z } from "zod";
import {
  bodyText,
  type GatewayRequest,
  type SmsEvent,
  type SmsGateway,
  smsLimit,
  type SmsMessage,
  type SmsReading,
} from "./gateway.ts";
import { dataMessage, downloadedMms, receivedMms, receivedSms } from "./sms-gate-payload.ts";

/** The telephone signs each try anew, so retries stay inside it. */
const windowSeconds = 5 * 60;

/**
 * Bytes of an event with the files of an MMS in base64: networks carry far less. While it is read it is held several
 * times over: body and what is signed 8 MiB each, its text up to 16, the strings in it 8, the files 6 and 6. That is
 * less than half of a worker's 128 MB; of two at once the second may be refused memory, and the telephone tries again.
 */
const mmsLimit = 8 * 1024 * 1024;

const envelope = z.object({ event: z.string(), id: z.string().min(1), payload: z.unknown() });
const batch = z.object({ messages: z.array(z.unknown()) });

/**
 * SMS Gate: an Android telephone with a local SIM, which posts to us itself.
 *
 * @see https://docs.sms-gate.app/features/webhooks/
 */
export const smsGate: SmsGateway = {
  name: "smsgate",
  // Only who gives what looks like a fresh signature is read on; whoever knows no key could still send 8 MiB.
  limit: (headers, now) => (proofOf(headers, now) === null ? smsLimit : mmsLimit),
  verify,
  parse,
  answer: { status: 200, contentType: "application/json; charset=utf-8", body: "{}" },
};

interface Proof {
  readonly signature: string;
  /** Unix seconds, as they were signed */
  readonly timestamp: string;
}

/** @returns `null` where a signature or its time is missing, is none, or is too far away */
function proofOf(headers: Headers, now: number): Proof | null {
  const signature = headers.get("x-signature") ?? "";
  const timestamp = headers.get("x-timestamp") ?? "";
  if (!/^[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return null;
  return Math.abs(now / 1000 - Number(timestamp)) <= windowSeconds ? { signature, timestamp } : null;
}

/** Hex HMAC-SHA256 over the body with the time, in Unix seconds, appended without a separator. */
async function verify({ headers, body }: GatewayRequest, secret: string, now: number): Promise<boolean> {
  const proof = proofOf(headers, now);
  if (proof === null) return false;
  const expected = hex(await hmac(utf8(secret), concat(body, utf8(proof.timestamp))));
  return sameBytes(utf8(expected), utf8(proof.signature));
}

function parse({ body }: GatewayRequest): SmsReading {
  const event = envelope.safeParse(readJson(bodyText({ body })));
  if (!event.success) return refuse("malformed");
  const { id, payload } = event.data;
  switch (event.data.event) {
    case "sms:received":
      return body.length > smsLimit ? refuse("too-large") : alone(receivedSms(id, payload));
    case "sms:batch:received":
      return several(id, payload);
    case "sms:data-received":
      return alone(dataMessage(id, payload));
    case "mms:received":
      return alone(receivedMms(id, payload));
    case "mms:downloaded":
      return alone(downloadedMms(id, payload));
    default:
      return ok([{ type: "ignored" }]);
  }
}

function alone(message: SmsMessage | null): SmsReading {
  return message === null ? refuse("malformed") : ok([message]);
}

/** An odd one among several does not keep the others from being filed: the telephone would give all of them up. */
function several(id: string, payload: unknown): SmsReading {
  const read = batch.safeParse(payload);
  if (!read.success) return refuse("malformed");
  // The id names the event; the message id inside is made of the content, and two calls for help may be equal.
  const events = read.data.messages.map(
    (each, index): SmsEvent => receivedSms(`${id}/${index}`, each) ?? { type: "unreadable" },
  );
  return ok(events);
}
