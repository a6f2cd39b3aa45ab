import type { System } from "@sanad/dev/system";
import { isId } from "@sanad/domain/id";
import { receiptIn } from "../support/form.ts";
import { plant, Visitor } from "../support/visitor.ts";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";
import type { Senders } from "./senders.ts";

/** Milliseconds of CPU from the receipt to the page, key derivation included. */
const CPU_TARGET = 70;
/** Beside the report and the contact plan that the form makes. */
const ANSWERS = 8;

/**
 * Coming back to a case of ten entries: the receipt is posted, and the page that it leads to is read.
 *
 * @param seconds how long; at least one return
 */
export async function measureReturn(
  system: System,
  meter: Meter,
  senders: Senders,
  seconds: number,
): Promise<Row[]> {
  const receipt = receiptIn((await senders.send("form")) ?? "") ?? "";
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const caseId = await database
    .prepare("SELECT id FROM cases WHERE channel = 'web' ORDER BY filed_at DESC, rowid DESC LIMIT 1")
    .first<string>("id");
  if (caseId === null || !isId("case", caseId)) throw new Error("the report has no case");
  for (let number = 0; number < ANSWERS; number += 1) {
    const body = { text: "قرأنا ما كتبته ونحن معك", language: "ar" } as const;
    await plant(system, caseId, { kind: "reply", author: "center:ma", body, at: Date.now() + number });
  }
  const page = await new Visitor(system).enter(receipt);
  if ((page.match(/data-answer/g) ?? []).length !== ANSWERS) throw new Error("the page shows other entries");
  const [start, before] = [performance.now(), meter.cpu()];
  let times = 0;
  do {
    await new Visitor(system).enter(receipt);
    times += 1;
  } while (performance.now() - start < seconds * 1000);
  const cpu = (meter.cpu() - before) / times;
  return [row("return, ten entries: CPU", cpu, "ms a return", { target: CPU_TARGET })];
}
