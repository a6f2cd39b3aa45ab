/** Who was told of a report: what the catcher holds, and what the outbox says of the rest. */
import { type CenterId, centerIds, otherCenter } from "@sanad/domain/center";
import { showReference } from "@sanad/domain/reference";
import { isOneOf } from "@sanad/domain/vocabulary";
import type { Dump, DumpedRow } from "./dump.ts";

export const centerNames: Readonly<Record<CenterId, string>> = {
  ma: "Moroccan center",
  intl: "International center",
};

interface Caught {
  readonly kind: "email" | "sms";
  readonly to: string | readonly string[];
  readonly subject?: string;
  readonly text: string;
  readonly at: string;
}

export interface WhoWasTold {
  readonly lines: readonly string[];
  /** caught, one by one or in a digest */
  readonly notices: number;
  /** neither caught nor waiting to be gathered with others */
  readonly missing: number;
}

export function centerOf(row: DumpedRow): CenterId {
  const lead = String(row["lead"]);
  if (!isOneOf(centerIds, lead)) throw new Error(`no center is called ${lead}`);
  return lead;
}

/** @param start UTC milliseconds: earlier messages belong to something else */
export async function caughtSince(catcher: string, start: number): Promise<readonly Caught[]> {
  const response = await fetch(`${catcher}/api/messages`);
  const { messages } = (await response.json()) as { messages: readonly Caught[] };
  return messages.filter((message) => Date.parse(message.at) >= start);
}

function isTo(message: Caught, address: string): boolean {
  return [message.to].flat().includes(address);
}

/** Routine notices are gathered when there are many of them within ten minutes. */
function waits(row: DumpedRow | undefined): boolean {
  return row?.["status"] === "gathered" || (row?.["status"] === "pending" && row["attempts"] === 0);
}

export function whoWasTold(rows: readonly DumpedRow[], dump: Dump, caught: readonly Caught[]): WhoWasTold {
  const lines: string[] = [];
  let [notices, missing] = [0, 0];
  for (const row of rows) {
    const reference = showReference(String(row["reference"]));
    const lead = centerOf(row);
    for (const center of [lead, otherCenter(lead)]) {
      const notice = caught.find(
        (each) =>
          isTo(each, `notices-${center}@center.example`) &&
          `${each.subject} ${each.text}`.includes(reference),
      );
      const outbox = (dump.tables["outbox"] ?? []).find(
        (each) => each["case_id"] === row["id"] && each["center"] === center && each["kind"] === "notice",
      );
      const rest = waits(outbox) ? "waits to be told with others in a digest" : "NOT TOLD";
      if (notice !== undefined) notices += 1;
      else if (!waits(outbox)) missing += 1;
      lines.push(
        `${reference}  ${center === lead ? "lead " : "other"}  ${centerNames[center]}: ${notice?.subject ?? rest}`,
      );
    }
  }
  const others = caught.filter(
    (each) => !centerIds.some((center) => isTo(each, `notices-${center}@center.example`)),
  );
  lines.push(
    ...others.map(
      (each) => `${each.kind} to ${[each.to].flat().join(", ")}: ${each.text.replace(/\s+/g, " ").trim()}`,
    ),
  );
  return { lines, notices, missing };
}
