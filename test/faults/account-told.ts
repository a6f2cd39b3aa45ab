import type { Catcher, CaughtMessage, ProviderRequest } from "@sanad/dev/catcher";
import type { Dump, DumpedRow } from "@sanad/dev/dump";
import { centerIds } from "@sanad/domain/center";
import { showReference } from "@sanad/domain/reference";

/**
 * Whoever is to be told was told, and nobody twice except by a try of the same key and the same bytes.
 *
 * @param telephones all that are called while nobody takes notice
 */
export function accountTold(
  dump: Dump,
  { messages, requests }: Catcher,
  telephones: readonly string[],
): string[] {
  const outbox = dump.tables["outbox"] ?? [];
  const caught = new Map(messages.map((message) => [keyOf(message.raw), message]));
  return [
    ...accountKeys(requests),
    ...outbox
      .filter((row) => !isEndOfCalls(row, telephones.length))
      .flatMap((row) => accountRow(row, caught)),
    ...accountCalls(outbox, caught, telephones),
    ...accountCaught(outbox, messages),
    ...(dump.tables["cases"] ?? []).flatMap((row) => accountCase(row, dump, caught)),
    ...accountAnswers(messages),
  ];
}

/** What makes a provider take a message once. */
function keyOf({ headers, body }: ProviderRequest): string {
  const key = headers["idempotency-key"];
  if (typeof key === "string") return key;
  const { id } = JSON.parse(new TextDecoder().decode(body)) as { readonly id?: unknown };
  return String(id);
}

/** Every try of a message has the same bytes. */
function accountKeys(requests: readonly ProviderRequest[]): string[] {
  const bodies = new Map<string, Set<string>>();
  for (const request of requests) {
    const key = keyOf(request);
    bodies.set(key, (bodies.get(key) ?? new Set()).add(new TextDecoder().decode(request.body)));
  }
  return [...bodies].filter(([, all]) => all.size > 1).map(([key, { size }]) => `${key} had ${size} bodies`);
}

/** What waited for an answer after the last call, and was not needed. */
function isEndOfCalls(row: DumpedRow, everybody: number): boolean {
  const [kind, status] = [row["kind"], row["status"]];
  return kind === "page" && status === "cancelled" && stepOf(row) === everybody;
}

function stepOf(row: DumpedRow): number {
  return Number((JSON.parse(String(row["facts"])) as { readonly step?: unknown }).step);
}

/** For each case that is called for, every telephone rang once, and then somebody took notice. */
function accountCalls(
  outbox: readonly DumpedRow[],
  caught: ReadonlyMap<string, CaughtMessage>,
  telephones: readonly string[],
): string[] {
  const calls = outbox.filter((row) => row["kind"] === "page");
  const amiss: string[] = [];
  for (const [id, rows] of Map.groupBy(calls, (row) => row["case_id"] ?? rootOf(row))) {
    const rang = rows.flatMap((row) => caught.get(String(row["id"]))?.to ?? []);
    const ended = rows.filter((row) => isEndOfCalls(row, telephones.length)).length;
    const whole = rang.toSorted().join() === telephones.toSorted().join() && ended === 1;
    const joined = rows.length === 1 && rows[0]?.["status"] === "gathered";
    if (!whole && !joined)
      amiss.push(`for ${String(id)} rang ${rang.join(", ")}, and ${ended} calls were left out`);
  }
  return amiss;
}

/** The first of the calls for several cases together. */
function rootOf(row: DumpedRow): unknown {
  return (JSON.parse(String(row["facts"])) as { readonly root?: unknown }).root ?? row["id"];
}

function accountRow(row: DumpedRow, caught: ReadonlyMap<string, CaughtMessage>): string[] {
  const [id, kind] = [String(row["id"]), String(row["kind"])];
  if (kind === "trouble") return [`${id} tells of trouble: something could not be told`];
  if (row["status"] === "sent") return caught.has(id) ? [] : [`${id} is sent, and no provider has it`];
  if (row["status"] !== "gathered") return [`${id}, a ${kind}, is ${String(row["status"])}`];
  return caught.has(String(row["gathered_into"])) ? [] : [`${id} is in a digest that no provider has`];
}

/** What a provider has is a row that is sent, and it has it once. */
function accountCaught(outbox: readonly DumpedRow[], messages: readonly CaughtMessage[]): string[] {
  const sent = new Set(outbox.filter((row) => row["status"] === "sent").map((row) => String(row["id"])));
  const keys = messages.map(({ raw }) => keyOf(raw));
  return [
    ...keys
      .filter((key) => !sent.has(key))
      .map((key) => `${key} is with a provider, and its row is not sent`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} left twice`),
  ];
}

/** Both centers hear of a case once; of each further message the lead does. */
function accountCase(row: DumpedRow, dump: Dump, caught: ReadonlyMap<string, CaughtMessage>): string[] {
  const reference = showReference(String(row["reference"]));
  const notices = (dump.tables["outbox"] ?? []).filter(
    (each) => each["case_id"] === row["id"] && each["kind"] === "notice",
  );
  const arrived = (dump.tables["inbound"] ?? []).filter((each) => each["case_id"] === row["id"]).length;
  return centerIds.flatMap((center) => {
    const own = notices.filter((each) => each["center"] === center);
    const wanted = center === row["lead"] ? arrived : 1;
    const amiss = own.length === wanted ? [] : [`${center} has ${own.length} notices of ${arrived} arrivals`];
    for (const notice of own) {
      const message = caught.get(String(notice["gathered_into"] ?? notice["id"]));
      const told = message?.to.includes(`notices-${center}@center.example`) === true;
      if (!told || !`${message.subject} ${message.text}`.includes(reference)) {
        amiss.push(`${center} was not told of ${reference} by ${String(notice["id"])}`);
      }
    }
    return amiss;
  });
}

/** Nobody outside is answered twice in the same words. */
function accountAnswers(messages: readonly CaughtMessage[]): string[] {
  const own = /@center\.example|^\+21260000000\d$/;
  const answers = messages.filter(({ to }) => ![to].flat().some((address) => own.test(address)));
  const seen = answers.map(({ to, text }) => `${[to].flat().join()} ${text}`);
  return seen.filter((each, index) => seen.indexOf(each) !== index).map(() => "a sender was answered twice");
}
