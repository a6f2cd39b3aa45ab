import type { System } from "@sanad/dev/system";
import type { CaseId } from "@sanad/domain/id";
import { freshId } from "@sanad/store/fresh-id";
import { sealWrap } from "@sanad/vault/seal";
import { centerHolds } from "./visitor.ts";

/** Copies of the first case of the Moroccan center, each with a wrap of its own: as many forms would take minutes. */
export async function copyCase(system: System, times: number): Promise<void> {
  const db = await system.miniflare.getD1Database("DB", "sanad-intake");
  const wrap = await db
    .prepare("SELECT case_id, key FROM wraps WHERE party = 'center:ma' ORDER BY rowid LIMIT 1")
    .first<{ case_id: CaseId; key: number[] }>();
  if (wrap === null) throw new Error("no case was filed");
  const { identities } = await centerHolds(system, wrap.case_id);
  for (let copy = 0; copy < times; copy += 1) {
    const id = freshId("case");
    const place = { case: id, epoch: 1 };
    const sealed = await sealWrap(system.keys.centerRecipients.ma, { ...place, identities });
    await db.batch([
      db
        .prepare(
          "INSERT INTO cases (id, reference, channel, language, urgency, status, lead, epoch, filed_at) SELECT ?, ?, channel, language, urgency, status, lead, epoch, filed_at FROM cases WHERE id = ?",
        )
        .bind(id, `COPY${copy}`, wrap.case_id),
      db
        .prepare(
          "INSERT INTO recipients (case_id, compartment, epoch, recipient, mac) SELECT ?, compartment, epoch, recipient, mac FROM recipients WHERE case_id = ?",
        )
        .bind(id, wrap.case_id),
      db
        .prepare("INSERT INTO wraps (case_id, epoch, party, key, sealed) VALUES (?, 1, 'center:ma', ?, ?)")
        .bind(id, Uint8Array.from(wrap.key), sealed),
    ]);
  }
}
