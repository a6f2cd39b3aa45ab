import { ok, refuse } from "@sanad/domain/result";
import { normalisePhone } from "../phone.ts";
import { concatenationOf, partOf } from "./concatenation.ts";
import type { GatewayRequest, SmsEvent, SmsGateway, SmsPart, SmsReading } from "./gateway.ts";
import type { SmsAdapter } from "./generic-adapter.ts";
import { isAtPath, isGenuine } from "./generic-auth.ts";
import { pathSecretOf } from "./generic-auth-schema.ts";
import { fileLimit, type Reading, readingsOf } from "./generic-reading.ts";
import { contentOf, textOf } from "./generic-text.ts";
import { keyBytes } from "./hmac-template.ts";

/** A gateway that is data: where its values are, how it proves itself, what it wants to hear. */
export function genericGateway(adapter: SmsAdapter): SmsGateway {
  return {
    name: adapter.name,
    ...(pathSecretOf(adapter.auth) !== undefined && { isAt: (url: string) => isAtPath(adapter.auth, url) }),
    verify: (request, secret, now) => isGenuine(adapter, request, secret, now),
    parse: (request) => parse(adapter, request),
    answer: adapter.answer,
  };
}

async function parse(adapter: SmsAdapter, request: GatewayRequest): Promise<SmsReading> {
  const readings = await readingsOf(adapter, request);
  if (readings === null) return refuse("malformed");
  const events = readings.map((reading) => eventOf(adapter, new Values(reading)));
  // One that is alone is sent again; one among others would keep them from being filed.
  if (adapter.each !== undefined) return ok(events.map((event) => event ?? { type: "unreadable" }));
  const whole = events.filter((event) => event !== null);
  return whole.length === events.length ? ok(whole) : refuse("malformed");
}

/** The values of one message as text. */
class Values {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get files(): Reading["files"] {
    return this.#reading.files;
  }

  bytes(place: string | undefined): Uint8Array | undefined {
    return place === undefined ? undefined : this.#reading.values(place)[0];
  }

  text(place: string | undefined): string {
    return textOf(this.bytes(place) ?? new Uint8Array(), { coding: null, charset: null });
  }

  isTwice(place: string | undefined): boolean {
    return place !== undefined && this.#reading.values(place).length > 1;
  }
}

function eventOf(adapter: SmsAdapter, values: Values): SmsEvent | null {
  const { fields, receipt } = adapter;
  if (Object.values(fields).some((place) => values.isTwice(place))) return null;
  if (receipt !== undefined && isReceipt(receipt, values)) return { type: "ignored" };
  const sender = values.text(fields.from).replace(/^ (?=\d)/, "+");
  const bytes = values.bytes(fields.text);
  if (sender === "" || (bytes === undefined && adapter.each === undefined)) return null;
  // SMPP says nothing where the coding is 0.
  const coding = fields.coding === undefined ? null : values.text(fields.coding) || "0";
  const charset = values.text(fields.charset);
  const content = contentOf(bytes ?? new Uint8Array(), { coding, charset });
  const part = piece(fields, values);
  const id =
    values.text(fields.id) ||
    idOf(sender, values.text(fields.ts), content.text, part === "odd" ? null : part);
  if (id === null) return null;
  const phone = normalisePhone(sender, adapter.country);
  const files = [...content.files, ...values.files];
  const isIncomplete = bytes === undefined || part === "odd" || files.length > fileLimit;
  return {
    type: "message",
    id,
    sender,
    phone,
    answerable: phone !== null || (adapter.answers === "short-codes" && /^\d{3,8}$/.test(sender)),
    text: content.text,
    ...(part === "odd" || part === null ? {} : { part }),
    ...(files.length === 0 ? {} : { files: files.slice(0, fileLimit) }),
    ...(isIncomplete ? { incomplete: true } : {}),
  };
}

function isReceipt({ field, values: known }: NonNullable<SmsAdapter["receipt"]>, values: Values): boolean {
  const value = values.text(field);
  return value !== "" && (known === undefined || known.includes(value));
}

/** @returns `"odd"` for numbers that cannot be: what came is filed, and somebody has to look */
function piece(fields: SmsAdapter["fields"], values: Values): SmsPart | "odd" | null {
  const udh = udhOf(values.bytes(fields.udh) ?? new Uint8Array());
  const binary = concatenationOf(udh);
  if (binary !== null) return binary;
  const said = partOf(values.text(fields.ref), values.text(fields.part), values.text(fields.parts));
  return said === "whole" ? null : (said ?? "odd");
}

/** Kannel gives it as bytes in an address, and in a header in hexadecimal or with per cent signs. */
function udhOf(value: Uint8Array): Uint8Array {
  const latin = Array.from(value, (byte) => String.fromCharCode(byte)).join("");
  const bytes = latin.replace(/%([0-9a-f]{2})/gi, (_, pair: string) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
  return keyBytes("hex", latin) ?? Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

/**
 * Stands for the id that a gateway does not give; only its keyed hash is ever stored.
 *
 * @returns `null` without a time: two calls for help in the same words would be one, and the second would be lost
 */
function idOf(sender: string, time: string, text: string, part: SmsPart | null): string | null {
  return time === "" ? null : JSON.stringify([sender, time, text, ...(part === null ? [] : [part.number])]);
}
