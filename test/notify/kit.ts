import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { CenterId } from "@sanad/domain/center";
import { type CaseId, makeId, type OutboxId } from "@sanad/domain/id";
import { makeReference } from "@sanad/domain/reference";
import type { LeadFacts, OutboxKind, OutgoingMessage, PageFacts, TroubleFacts } from "@sanad/domain/outbox";
import type { Urgency } from "@sanad/domain/vocabulary";
import { makeIdentity, sealTransit } from "@sanad/vault/seal";
import { createApp } from "../../workers/notify/src/app.ts";
import { readConfig } from "../../workers/notify/src/config.ts";
import { assemble, type Notify } from "../../workers/notify/src/notify.ts";
import { createSend } from "../../workers/notify/src/senders/senders.ts";
import type { Answer, Taken } from "../support/wire.ts";

export const bindings = env;

const MINUTE = 60_000;
/** A Wednesday, 11:03 in Casablanca. */
export const noon = Date.parse("2025-10-15T10:03:00Z");

const contacts = {
  ma: {
    notices: ["a@ma.example", "b@ma.example"],
    roster: [{ telephone: "+212600000001" }, { telephone: "+212600000002" }],
    duty: { zone: "Africa/Casablanca", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" },
  },
  intl: {
    notices: ["a@intl.example"],
    roster: [{ telephone: "+32470000001" }],
    duty: { zone: "Europe/Brussels", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" },
  },
} as const;

export interface OutboxRecord {
  readonly id: OutboxId;
  readonly kind: OutboxKind;
  readonly case_id: CaseId | null;
  readonly center: CenterId | null;
  readonly facts: string | null;
  readonly payload: string | null;
  readonly status: string;
  readonly attempts: number;
  readonly next_at: number;
  readonly failure: string | null;
  readonly gathered_into: OutboxId | null;
  readonly sent_at: number | null;
  readonly delivery: string | null;
  readonly delivery_at: number | null;
}

/** An empty database, a clock that stands until a test moves it, and providers that accept. */
export async function system(variables: Readonly<Record<string, string>> = {}) {
  await bindings.DB.batch(
    [
      "ledger",
      "outbox",
      "evidence",
      "threads",
      "visits",
      "answered",
      "refusals",
      "cases",
      "rosters",
      "sessions",
      "invitations",
      "memberships",
      "members",
      "checkpoints",
    ].map((table) => bindings.DB.prepare(`delete from ${table}`)),
  );
  const lane = crypto.randomUUID();
  const transit = await makeIdentity();
  const url = `http://provider.test/${lane}`;
  const settings = {
    ...bindings,
    RESEND_URL: url,
    SMSGATE_URL: url,
    TWILIO_URL: url,
    GATHER_AFTER: "10",
    GATHER_URGENT_AFTER: "30",
    TRANSIT_IDENTITIES: transit.identity,
    CENTER_MA_CONTACTS: JSON.stringify(contacts.ma),
    CENTER_INTL_CONTACTS: JSON.stringify(contacts.intl),
    ...variables,
    ...(variables["SMS_OUT"] !== undefined && {
      SMS_OUT: variables["SMS_OUT"].replace("http://provider.test", url),
    }),
  } as unknown as Env;
  return new System(settings, lane, transit.recipient);
}

export class System {
  time = noon;
  readonly notify: Notify;
  readonly #settings: Env;
  readonly #lane: string;
  /** recipient of the transit key */
  readonly transit: string;

  constructor(settings: Env, lane: string, transit: string) {
    this.#settings = settings;
    this.#lane = lane;
    this.transit = transit;
    this.notify = assemble(settings, () => this.time);
  }

  /** The same worker with providers given up on sooner. */
  impatient(timeout: number): Notify {
    return { ...this.notify, send: createSend(readConfig(this.#settings), timeout) };
  }

  /** What the worker answers to a request, once everything that it began is done. */
  async ask(path: string, init: RequestInit = {}, changed: Partial<Env> = {}): Promise<Response> {
    const ctx = createExecutionContext();
    const request = new Request(bindings.PUBLIC_URL + path, init);
    const answer = await createApp(() => this.time).fetch(request, { ...this.#settings, ...changed }, ctx);
    await waitOnExecutionContext(ctx);
    return answer;
  }

  /** How often something was refused or counted, by its reason. */
  async counted(): Promise<Readonly<Record<string, number>>> {
    const found = bindings.DB.prepare("select reason, sum(count) as times from refusals group by reason");
    const { results } = await found.all<{ reason: string; times: number }>();
    return Object.fromEntries(results.map(({ reason, times }) => [reason, times]));
  }

  /** What the next requests are answered, in order; then all are accepted again. */
  async answers(...answers: readonly Answer[]): Promise<void> {
    const body = JSON.stringify(answers);
    await fetch(`http://control.test/${this.#lane}`, { method: "POST", body });
  }

  async requests(): Promise<readonly Taken[]> {
    const response = await fetch(`http://control.test/${this.#lane}`);
    return response.json();
  }

  async aCase(lead: CenterId = "ma", reference = "4F7K2M9QV"): Promise<CaseId> {
    const id = makeId("case", random());
    await insert("cases", {
      id,
      reference,
      channel: "web",
      language: "ar",
      country: "MA",
      urgency: "U2",
      status: "new",
      lead,
      epoch: 1,
      filed_at: this.time,
    });
    return id;
  }

  /** A sender of the case who wrote STOP by SMS. @param at UTC milliseconds */
  async stopped(caseId: CaseId, at: number): Promise<void> {
    const [lookup, mac] = [new Uint8Array(random()).buffer, new Uint8Array(random()).buffer];
    const row = { lookup, case_id: caseId, mac, channel: "sms" };
    await insert("threads", { ...row, stopped_at: at, expires_at: at + 86_400_000 });
  }

  async queue(
    kind: OutboxKind,
    caseId: CaseId | null,
    center: CenterId | null,
    facts: object | null,
  ): Promise<OutboxId> {
    const id = makeId("outbox", random());
    await insert("outbox", {
      id,
      kind,
      case_id: caseId,
      center,
      facts: facts && JSON.stringify(facts),
      status: "pending",
      attempts: 0,
      next_at: this.time,
      created_at: this.time,
    });
    return id;
  }

  async notice(center: CenterId = "ma", urgency: Urgency = "U2", reference = "4F7K2M9QV"): Promise<OutboxId> {
    const facts: LeadFacts = {
      role: "lead",
      reference,
      urgency,
      channel: "web",
      country: "MA",
      deadline: null,
    };
    return this.queue("notice", await this.aCase(center, newReference()), center, facts);
  }

  async page(caseId: CaseId, urgency: Urgency, lead: CenterId = "ma"): Promise<OutboxId> {
    const facts: PageFacts = { reference: "4F7K2M9QV", urgency, step: 0, lead };
    return this.queue("page", caseId, lead, facts);
  }

  async trouble(center: CenterId, by: TroubleFacts["by"], failedKind: OutboxKind): Promise<OutboxId> {
    const facts: TroubleFacts = { reference: "4F7K2M9QV", failedKind, by };
    return this.queue("trouble", await this.aCase(center), center, facts);
  }

  async message(
    caseId: CaseId,
    message: Omit<OutgoingMessage, "v" | "outbox">,
    outbox?: OutboxId,
  ): Promise<OutboxId> {
    const id = await this.queue("message", caseId, null, null);
    const payload = `outgoing/${id}`;
    await bindings.EVIDENCE.put(
      payload,
      await sealTransit(this.transit, { v: 1, outbox: outbox ?? id, ...message }),
    );
    await bindings.DB.prepare("update outbox set payload = ? where id = ?").bind(payload, id).run();
    return id;
  }

  async row(id: OutboxId): Promise<OutboxRecord> {
    const row = await bindings.DB.prepare("select * from outbox where id = ?").bind(id).first<OutboxRecord>();
    if (row === null) throw new Error(`no row ${id}`);
    return row;
  }

  async rows(kind: OutboxKind): Promise<readonly OutboxRecord[]> {
    const found = bindings.DB.prepare("select * from outbox where kind = ? order by created_at, rowid").bind(
      kind,
    );
    return (await found.all<OutboxRecord>()).results;
  }

  async ledger(scope: string): Promise<readonly string[]> {
    const found = bindings.DB.prepare("select action from ledger where scope = ? order by sequence").bind(
      scope,
    );
    return (await found.all<{ action: string }>()).results.map((row) => row.action);
  }

  pass(minutes: number): void {
    this.time += minutes * MINUTE;
  }
}

export function newReference(): string {
  return makeReference(random());
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

async function insert(
  table: string,
  row: Readonly<Record<string, string | number | ArrayBuffer | null>>,
): Promise<void> {
  const columns = Object.keys(row);
  const marks = columns.map(() => "?").join(", ");
  const statement = `insert into ${table} (${columns.join(", ")}) values (${marks})`;
  await bindings.DB.prepare(statement)
    .bind(...Object.values(row))
    .run();
}
