import { makeId } from "@sanad/domain/id";
import type { EntryAuthor, EntryBody, EntryHeader, EntryKind } from "@sanad/domain/entry";
import type { System } from "@sanad/dev/system";
import { openWrap } from "@sanad/vault/open";
import { entryMac, sealEntry } from "@sanad/vault/seal";
import { dumpOf } from "./system.ts";

/** A browser without a screen on the return page: it keeps cookies, and says from where its requests come. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #intake: string;
  readonly #site: string | null;

  /** @param site what it says of where a request comes from; `null` for a browser that does not say */
  constructor(system: Pick<System, "urls">, site: string | null = "same-origin") {
    this.#intake = system.urls.intake;
    this.#site = site;
  }

  async get(path: string): Promise<Response> {
    return this.#request(path, {});
  }

  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#request(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  /** The page behind the receipt. @throws Error when the receipt is not taken */
  async enter(receipt: string): Promise<string> {
    const answer = await this.post("/return", { receipt });
    if (answer.status !== 303) throw new Error(`the receipt was answered with ${answer.status}`);
    return this.page();
  }

  async page(path = "/return/case"): Promise<string> {
    return (await this.get(path)).text();
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      ...(this.#site !== null && { "sec-fetch-site": this.#site }),
      ...(cookie !== "" && { cookie }),
    };
    const answer = await fetch(new URL(path, this.#intake), { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

/** An entry to be written straight into the database, as a center or an intruder would make it. */
export interface PlantedEntry {
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
  readonly body: EntryBody;
  readonly compartment?: "file" | "person";
  readonly at?: number;
  /** written by somebody who does not hold the compartment */
  readonly withoutAuth?: true;
  /** written by somebody who does not know the Worker secret */
  readonly withoutMac?: true;
}

/** What the Moroccan center holds of a case in its first epoch. */
export async function centerHolds(system: System, caseId: `case_${string}`) {
  const { tables } = await dumpOf(system);
  const of = (table: string) => (tables[table] ?? []).filter((row) => row["case_id"] === caseId);
  const recipients = of("recipients").map((row) => ({
    caseId,
    compartment: row["compartment"] as "file",
    epoch: Number(row["epoch"]),
    recipient: String(row["recipient"]),
  }));
  const wrap = of("wraps").find((row) => row["party"] === "center:ma");
  const sealed = Uint8Array.from(wrap?.["sealed"] as number[]);
  const opener = system.keys.centerIdentities.ma;
  const { identities } = await openWrap(opener, { case: caseId, epoch: 1 }, sealed, recipients);
  return { identities, recipients };
}

/** Seals an entry and writes its row. @returns its id */
export async function plant(
  system: System,
  caseId: `case_${string}`,
  { kind, author, body, compartment = "file", at = Date.now(), withoutAuth, withoutMac }: PlantedEntry,
): Promise<`entry_${string}`> {
  const { identities, recipients } = await centerHolds(system, caseId);
  const recipient = recipients.find((row) => row.compartment === compartment)?.recipient ?? "";
  const entry = makeId("entry", crypto.getRandomValues(new Uint8Array(16)));
  const header: EntryHeader = { v: 1, case: caseId, compartment, epoch: 1, entry, kind, author, at };
  const identity = withoutAuth === true ? undefined : identities[compartment];
  const { sealed, auth } = await sealEntry(recipient, header, body, identity);
  const secret = withoutMac === true ? new Uint8Array(32) : Buffer.from(system.keys.recipientKey, "base64");
  const mac = await entryMac(new Uint8Array(secret), header, sealed);
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(
      "INSERT INTO entries (id, case_id, compartment, epoch, at, sealed, mac, auth) VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
    )
    .bind(entry, caseId, compartment, at, sealed, mac, auth)
    .run();
  return entry;
}
