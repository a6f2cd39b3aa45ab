import { utf8 } from "@sanad/domain/bytes";
import { readJson } from "@sanad/domain/json";
import type { GatewayRequest, SmsFile } from "./gateway.ts";
import type { SmsAdapter } from "./generic-adapter.ts";
import { parametersOf, queryOf } from "./generic-parameters.ts";
import { isObject, valueAt } from "./json-path.ts";

/** The values of one message, by the places that the configuration names. */
export interface Reading {
  /** each value of that name as it was sent; of two nobody can say which one the gateway meant */
  values(place: string): readonly Uint8Array[];
  readonly files: readonly SmsFile[];
}

/** Files of one request; what is more is not read, and the message is incomplete. */
export const fileLimit = 20;

type Source = Pick<SmsAdapter, "method" | "body" | "each">;

/** @returns one reading for each message of the request; `null` for a body that is not what was configured */
export async function readingsOf(source: Source, request: GatewayRequest): Promise<Reading[] | null> {
  const readings = source.method === "GET" ? fromQuery(request) : await fromBody(source, request);
  return readings?.map((reading) => withHeaders(reading, request.headers)) ?? null;
}

function fromQuery({ url }: GatewayRequest): Reading[] {
  return [named(parametersOf(queryOf(url)))];
}

async function fromBody({ body: format, each }: Source, request: GatewayRequest): Promise<Reading[] | null> {
  switch (format) {
    case "form":
      return [named(parametersOf(new TextDecoder().decode(request.body)))];
    case "raw":
      return [named(new Map([["body", [request.body]]]))];
    case "json":
      return fromJson(request.body, each);
    case "multipart":
      return fromMultipart(request);
  }
}

function named(values: ReadonlyMap<string, readonly Uint8Array[]>, files: readonly SmsFile[] = []): Reading {
  return { values: (place) => values.get(place) ?? [], files };
}

function fromJson(body: Uint8Array, each: string | undefined): Reading[] | null {
  const value = readJson(new TextDecoder().decode(body));
  const list = each === undefined ? [value] : valueAt(value, each);
  if (!Array.isArray(list)) return null;
  if (each === undefined && !isObject(value)) return null;
  return list.map((item: unknown) => ({ values: (place) => scalar(valueAt(item, place)), files: [] }));
}

/** A number beyond what JavaScript counts exactly would make one id of two: it counts as absent. */
function scalar(value: unknown): readonly Uint8Array[] {
  if (typeof value === "string") return [utf8(value)];
  const exact = typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return exact || typeof value === "boolean" ? [utf8(String(value))] : [];
}

/** Held in memory as a whole, which the limit of the route allows. */
async function fromMultipart({ headers, body }: GatewayRequest): Promise<Reading[] | null> {
  const type = headers.get("content-type") ?? "";
  const form = await formOf(new Response(new Uint8Array(body), { headers: { "content-type": type } }));
  if (form === null) return null;
  const values = new Map<string, Uint8Array[]>();
  const files: SmsFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), utf8(value)]);
    else files.push({ name: value.name, content: new Uint8Array(await value.arrayBuffer()) });
  }
  return [named(values, files)];
}

async function formOf(response: Response): Promise<FormData | null> {
  try {
    return await response.formData();
  } catch (error) {
    // What it says of a body that is no such form.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function withHeaders(reading: Reading, headers: Headers): Reading {
  const header = /^header:(.*)$/;
  return {
    files: reading.files,
    values(place) {
      const name = header.exec(place)?.[1];
      if (name === undefined) return reading.values(place);
      const value = headers.get(name);
      return value === null ? [] : [utf8(value)];
    },
  };
}
