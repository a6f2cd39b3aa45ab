import { basicAuth } from "@sanad/channels/basic-auth";
import { receiptAddress } from "@sanad/channels/delivery/generic-receipts";
import { isGsm } from "@sanad/channels/sms/generic-gsm";
import { hex, utf8 } from "@sanad/domain/bytes";
import type { SmsOut, SmsWire } from "./generic-settings.ts";
import { type Ask, ask } from "./post.ts";
import type { Send, Sms } from "./sender.ts";

/**
 * SMS by a gateway that is data. Such gateways know no idempotency key: when an answer is lost, the next try may send
 * the SMS twice. A page that comes twice is better than one that does not come.
 *
 * @param publicUrl where notify is reached, without a slash at its end
 * @param timeout milliseconds
 */
export function genericSender(gateway: SmsOut, publicUrl: string, timeout: number): Send<Sms> {
  const { statuses, beginnings } = gateway.wire.accepted;
  const isAccepted = (status: number, answer: string) =>
    statuses.includes(status) &&
    (beginnings.length === 0 || beginnings.some((beginning) => answer.startsWith(beginning)));
  return (sms, key) => ask(request(gateway, publicUrl, sms, key), timeout, isAccepted);
}

function request(gateway: SmsOut, publicUrl: string, sms: Sms, key: string): Ask {
  const { wire, url, auth } = gateway;
  const words = wordsOf(wire, sms.text);
  const parameters = { ...wire.fixed, ...words.fixed, ...addressing(gateway, publicUrl, sms, key) };
  const headers: Record<string, string> = {};
  if (auth.kind === "parameters") Object.assign(parameters, auth.parameters);
  if (auth.kind === "basic") headers["authorization"] = basicAuth(auth.user, auth.password);
  if (auth.kind === "header") headers[auth.name] = auth.value;
  const text = words.text ?? wire.fields.text ?? "";
  const pairs = Object.entries(parameters).map(([name, value]) => pair(name, utf8(value)));
  switch (wire.carry) {
    case "query": {
      const query = [...pairs, pair(text, words.bytes)].join("&");
      const address = `${url}${url.includes("?") ? "&" : "?"}${query}`;
      return { url: address, method: "GET", headers, body: null };
    }
    case "form":
      headers["content-type"] = "application/x-www-form-urlencoded";
      return { url, headers, body: [...pairs, pair(text, words.bytes)].join("&") };
    case "headers":
      headers["content-type"] = `text/plain; charset=${words.charset}`;
      return { url, headers: { ...parameters, ...headers }, body: words.bytes };
  }
}

function addressing(
  { name, wire, from, proof, receipts }: SmsOut,
  publicUrl: string,
  sms: Sms,
  key: string,
): Record<string, string> {
  const { fields, plus, receiptStatus } = wire;
  return {
    [fields.to]: plus ? sms.to : sms.to.replace(/^\+/, ""),
    ...(fields.from !== undefined && from !== undefined && { [fields.from]: from }),
    ...(fields.receipt !== undefined && {
      [fields.receipt]: receiptAddress({ name, proof, receipts }, publicUrl, key, receiptStatus),
    }),
  };
}

function wordsOf({ gsm, unicode }: SmsWire, text: string) {
  const encoding = gsm !== undefined && isGsm(text) ? gsm : unicode;
  switch (encoding.as) {
    case "utf-8":
      return { ...encoding, bytes: utf8(text), charset: "UTF-8" };
    case "utf-16be":
      return { ...encoding, bytes: utf16(text), charset: "UTF-16BE" };
    case "utf-16be-hex":
      return { ...encoding, bytes: utf8(hex(utf16(text))), charset: "US-ASCII" };
  }
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at));
  return new Uint8Array(view.buffer);
}

function pair(name: string, value: Uint8Array): string {
  return `${encode(utf8(name))}=${encode(value)}`;
}

/** Bytes as a query carries them: UTF-16 is no text that `URLSearchParams` could take. */
function encode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9._~-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
