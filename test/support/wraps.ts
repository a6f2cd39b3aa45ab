import type { Dump, DumpedRow } from "@sanad/dev/dump";
import { isCompartment } from "@sanad/domain/compartment";
import { isId } from "@sanad/domain/id";
import { openWrap } from "@sanad/vault/open";

/**
 * Opens the wrap of a dumped row.
 *
 * @returns the names of the compartments in it, sorted
 * @throws Error when the identity does not fit
 */
export async function compartmentsIn(dump: Dump, wrap: DumpedRow, identity: string): Promise<string[]> {
  const caseId = String(wrap["case_id"]);
  if (!isId("case", caseId)) throw new Error("that is no case id");
  const place = { case: caseId, epoch: Number(wrap["epoch"]) };
  const recipients = (dump.tables["recipients"] ?? []).flatMap((row) => {
    const compartment = String(row["compartment"]);
    if (row["case_id"] !== caseId || !isCompartment(compartment)) return [];
    return [
      {
        caseId,
        compartment,
        epoch: Number(row["epoch"]),
        recipient: String(row["recipient"]),
        mac: blob(row["mac"]),
      },
    ];
  });
  const { identities } = await openWrap(identity, place, blob(wrap["sealed"]), recipients);
  return Object.keys(identities).toSorted();
}

function blob(value: DumpedRow[string] | undefined): Uint8Array {
  if (typeof value !== "object" || value === null) throw new Error("that is no blob");
  return Uint8Array.from(value);
}
