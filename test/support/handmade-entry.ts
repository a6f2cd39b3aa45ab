import type { System } from "@sanad/dev/system";
import { isCompartment } from "@sanad/domain/compartment";
import type { EntryBody, EntryHeader, EntryKind } from "@sanad/domain/entry";
import { isId, makeId } from "@sanad/domain/id";
import { openWrap } from "@sanad/vault/open";
import { entryMac, sealEntry } from "@sanad/vault/seal";

export interface HandmadeEntry {
  readonly kind: EntryKind;
  /** what the kind does not allow, too */
  readonly body: unknown;
  readonly compartment?: "file" | "person" | "exhibits" | "desk:ma";
  readonly author?: EntryHeader["author"];
  /** UTC milliseconds */
  readonly at?: number;
  /** proves nothing of its author, as what arrives by SMS */
  readonly unproven?: true;
}

/** Seals entries by hand to a case of the Moroccan center and writes their rows. @returns their ids */
export async function handmadeEntries(
  system: System,
  caseId: string,
  handmade: readonly HandmadeEntry[],
): Promise<readonly string[]> {
  if (!isId("case", caseId)) throw new Error("that is no case id");
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const [wrap] = (
    await database
      .prepare("SELECT sealed FROM wraps WHERE case_id = ? AND party = 'center:ma'")
      .bind(caseId)
      .all<{ sealed: number[] }>()
  ).results;
  const { results } = await database
    .prepare("SELECT compartment, recipient, mac FROM recipients WHERE case_id = ?")
    .bind(caseId)
    .all<{ compartment: string; recipient: string; mac: number[] }>();
  const recipients = results.flatMap(({ compartment, recipient, mac }) =>
    isCompartment(compartment)
      ? [{ caseId, compartment, epoch: 1, recipient, mac: Uint8Array.from(mac) }]
      : [],
  );
  const place = { case: caseId, epoch: 1 };
  const sealedWrap = Uint8Array.from(wrap?.sealed ?? []);
  const { identities } = await openWrap(system.keys.centerIdentities.ma, place, sealedWrap, recipients);
  const secret = new Uint8Array(Buffer.from(system.keys.recipientKey, "base64"));
  const ids: string[] = [];
  for (const one of handmade) {
    const { kind, compartment = "file", author = "reporter", at = Date.now() } = one;
    const entry = makeId("entry", crypto.getRandomValues(new Uint8Array(16)));
    const header: EntryHeader = { v: 1, case: caseId, compartment, epoch: 1, entry, kind, author, at };
    const recipient = recipients.find((row) => row.compartment === compartment)?.recipient ?? "";
    const identity = one.unproven === true ? undefined : identities[compartment];
    const { sealed, auth } = await sealEntry(recipient, header, one.body as EntryBody, identity);
    const mac = await entryMac(secret, header, sealed);
    await database
      .prepare(
        "INSERT INTO entries (id, case_id, compartment, epoch, at, sealed, mac, auth) VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
      )
      .bind(entry, caseId, compartment, at, sealed, mac, auth)
      .run();
    ids.push(entry);
  }
  return ids;
}
