import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { bindings } from "./kit.ts";

/** A receipt of SMS Gate. @param now UTC milliseconds, when it is signed; @param at when it happened */
export async function smsGateReceipt(
  event: string,
  messageId: string,
  now: number,
  at = now,
): Promise<RequestInit> {
  const moment = new Date(at).toISOString();
  const payload = { messageId, deliveredAt: moment, failedAt: moment };
  const body = JSON.stringify({ event, id: crypto.randomUUID(), payload });
  const timestamp = String(Math.floor(now / 1000));
  const signature = hex(await hmac(utf8(bindings.SMSGATE_SIGNING_KEY), utf8(body + timestamp)));
  return { method: "POST", body, headers: { "x-signature": signature, "x-timestamp": timestamp } };
}

/** A webhook of Resend. @param now UTC milliseconds, when it is signed; @param at when it happened */
export async function resendReceipt(type: string, ref: string, now: number, at = now): Promise<RequestInit> {
  const created_at = new Date(at).toISOString();
  const body = JSON.stringify({ type, created_at, data: { email_id: "e", tags: { ref } } });
  const [id, timestamp] = [`msg_${crypto.randomUUID()}`, String(Math.floor(now / 1000))];
  const encoded = bindings.RESEND_WEBHOOK_SECRET.slice("whsec_".length);
  const key = Uint8Array.from(atob(encoded), (each) => each.charCodeAt(0));
  const bytes = await hmac(key, utf8(`${id}.${timestamp}.${body}`));
  const signature = `v1,${btoa(String.fromCharCode(...bytes))}`;
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature };
  return { method: "POST", body, headers };
}
