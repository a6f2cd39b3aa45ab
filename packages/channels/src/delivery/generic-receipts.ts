import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { isId } from "@sanad/domain/id";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import { isGenuine } from "../sms/generic-auth.ts";
import { parametersOf, queryOf } from "../sms/generic-parameters.ts";
import type { ReceiptProof, ReceiptSettings } from "./generic-settings.ts";
import type { ReceiptSource } from "./receipt-source.ts";

/** The parameter that carries the outbox row's id, in the address that the gateway was given with the message. */
const reference = "ref";

interface Configured {
  readonly name: string;
  readonly proof: ReceiptProof;
  readonly receipts: ReceiptSettings;
}

/**
 * Where a gateway reports on one message.
 *
 * @param publicUrl where notify is reached, without a slash at its end
 * @param status what the gateway puts in the place of a status, as Kannel's `%d`; absent where it adds one of its own
 */
export function receiptAddress(
  { name, proof, receipts }: Configured,
  publicUrl: string,
  outbox: string,
  status?: string,
): string {
  const url = new URL(`${publicUrl}/delivery/${name}`);
  if (proof.kind === "path") url.pathname += `/${proof.secret}`;
  if (proof.kind === "query") url.searchParams.set(proof.name, proof.secret);
  if (proof.kind === "basic") [url.username, url.password] = [proof.user, proof.secret];
  url.searchParams.set(reference, outbox);
  // Not encoded: the gateway has to find its own escape.
  return status === undefined ? url.href : `${url.href}&${receipts.status}=${status}`;
}

/** What becomes of SMS that a gateway sent which is data. None of its proofs has a time in it. */
export function genericReceipts(configured: Configured): ReceiptSource {
  const { name, receipts } = configured;
  return {
    name,
    method: receipts.method,
    by: "sms",
    verify: (request, secret, now) => isProven(configured, request, secret, now),
    parse: (request, now) => parse(receipts, request, now),
    answer: receipts.answer,
  };
}

async function isProven(
  { proof, receipts: { method } }: Configured,
  request: GatewayRequest,
  secret: string,
  now: number,
): Promise<boolean> {
  switch (proof.kind) {
    case "basic":
      return isGenuine(
        { auth: { kind: "basic", user: proof.user, password: secret }, method },
        request,
        secret,
        now,
      );
    case "path":
    case "query":
      return isGenuine({ auth: proof, method }, request, secret, now);
  }
}

function parse(
  { method, status, statuses, otherwise }: ReceiptSettings,
  request: GatewayRequest,
  now: number,
): Result<readonly DeliveryNews[], "malformed"> {
  const sent = [queryOf(request.url), ...(method === "POST" ? [bodyText(request)] : [])].map((each) =>
    parametersOf(each),
  );
  const valuesOf = (name: string) => sent.flatMap((parameters) => parameters.get(name) ?? []);
  const [refs, states] = [valuesOf(reference), valuesOf(status)];
  const outbox = new TextDecoder().decode(refs[0]);
  // Of two values nobody can say which one was meant.
  if (refs.length !== 1 || states.length !== 1 || !isId("outbox", outbox)) return refuse("malformed");
  const said = new TextDecoder().decode(states[0]);
  const delivery = Object.hasOwn(statuses, said) ? (statuses[said] ?? otherwise) : otherwise;
  return ok(delivery === "waiting" ? [] : [{ outbox, delivery, at: now }]);
}
