import { type Comparison, lastComparison } from "@sanad/casework/desk/comparison";
import type { Desk } from "@sanad/casework/desk/desk";
import { type ExhibitAccess, exhibitAccess } from "@sanad/casework/desk/exhibit-access";
import type { OpenedCase } from "@sanad/casework/desk/open-case";
import { livingOwnApprovals } from "@sanad/casework/desk/own-approvals";
import { quarantineOnSight } from "@sanad/casework/desk/quarantine";
import { type Exhibit, readExhibit } from "@sanad/casework/desk/read-exhibits";
import { isId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { Approval } from "@sanad/store/approvals";
import { eventsAbout } from "@sanad/store/staff-evidence";
import type { Context } from "hono";
import { notHere, withCase } from "../case/opened.tsx";
import type { App } from "../context.ts";

/** One piece of evidence, and what this member may do with it now. */
export interface Sighted {
  readonly exhibit: Exhibit;
  readonly access: ExhibitAccess;
  /** what was asked about it and waits or holds */
  readonly living: readonly Approval[];
  /** of the ledger, the newest first */
  readonly events: readonly LedgerEvent[];
  readonly comparison: Comparison | null;
}

/** Every way to a piece of evidence comes through here, so none passes by the minor branch. */
export async function withExhibit(
  c: Context<App>,
  act: (desk: Desk, opened: OpenedCase, sighted: Sighted) => Promise<Response>,
): Promise<Response> {
  return withCase(c, async (desk, opened) => {
    const id = c.req.param("evidence") ?? "";
    const found = isId("evidence", id) ? await readExhibit(desk, opened, id) : null;
    if (found === null) return notHere(c);
    const [exhibit = found] = await quarantineOnSight(desk, c.var.signedIn, opened, [found]);
    const [living, events] = await Promise.all([
      livingOwnApprovals(desk, opened, [exhibit.row.id]),
      eventsAbout(desk.db, opened.case, [exhibit.row.id]),
    ]);
    const access = exhibitAccess(exhibit, living, c.var.signedIn.viewer.member);
    return act(desk, opened, { exhibit, access, living, events, comparison: lastComparison(events) });
  });
}

export function exhibitHref({ case: row }: Pick<OpenedCase, "case">, { row: { id } }: Exhibit): string {
  return `/cases/${row.id}/evidence/${id}`;
}
