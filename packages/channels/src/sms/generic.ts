import { ok, refuse, type Result } from "@sanad/domain/result";
import { normalisePhone } from "../phone.ts";
import type { GatewayRequest, SmsEvent, SmsGateway } from "./gateway.ts";
import type { SmsAdapter } from "./generic-adapter.ts";
import { isGenuine } from "./generic-auth.ts";
import { parametersOf, queryOf } from "./generic-parameters.ts";
import { textOf } from "./generic-text.ts";

/** A gateway that is data: its parameters come in the query of a GET or in the form of a POST. */
export function genericGateway(adapter: SmsAdapter): SmsGateway {
  return {
    name: adapter.name,
    verify: (request, secret) => isGenuine(adapter.auth, request, secret),
    parse: (request) => parse(adapter, request),
    answer: adapter.answer,
  };
}

function parse(adapter: SmsAdapter, request: GatewayRequest): Result<SmsEvent[], "malformed"> {
  const { fields } = adapter;
  const parameters = parametersOf(adapter.method === "GET" ? queryOf(request.url) : request.body);
  // Of two values nobody can say which one the gateway meant.
  const names = Object.values(fields).filter((name) => name !== undefined);
  if (names.some((name) => (parameters.get(name)?.length ?? 0) > 1)) return refuse("malformed");
  const bytesOf = (name: string | undefined) => (name === undefined ? undefined : parameters.get(name)?.[0]);
  const valueOf = (name: string | undefined) =>
    textOf(bytesOf(name) ?? new Uint8Array(), { coding: null, charset: null });

  const bytes = bytesOf(fields.text);
  const sender = valueOf(fields.from).replace(/^ (?=\d)/, "+");
  if (bytes === undefined || sender === "") return refuse("malformed");
  // SMPP says nothing where the coding is 0.
  const coding = fields.coding === undefined ? null : valueOf(fields.coding) || "0";
  const text = textOf(bytes, { coding, charset: valueOf(fields.charset) });
  const id = valueOf(fields.id) || idOf(sender, valueOf(fields.ts), text);
  if (id === null) return refuse("malformed");
  return ok([{ type: "message", id, sender, phone: normalisePhone(sender, adapter.country), text }]);
}

/**
 * Stands for the id that a gateway does not give; only its keyed hash is ever stored.
 *
 * @returns `null` without a time: two calls for help in the same words would be one, and the second would be lost
 */
function idOf(sender: string, time: string, text: string): string | null {
  return time === "" ? null : JSON.stringify([sender, time, text]);
}
