import type { SafeContact } from "@sanad/domain/report";
import type { ReceiptEntryRow } from "@sanad/store/receipt-case";
import type { OpenedEntry } from "@sanad/vault/open";
import { z } from "zod";
import type { Intake } from "../intake.ts";
import { safeContactSchema } from "../safe-contact-schema.ts";
import { openOwn, type Visit } from "./visit.ts";

/** How the person may be reached, as it stands. */
export interface StandingContact {
  /** `null` where nobody ever said */
  readonly plan: SafeContact | null;
  /** the person asked not to be contacted any more, and no member has agreed on anything else since */
  readonly stopped: boolean;
  /** what was asked for and no member has made sure of yet */
  readonly asked: SafeContact | null;
}

const personBody = z.object({ contact: safeContactSchema });
const contactBody = z.object({ contact: safeContactSchema, proposed: z.literal(true).exactOptional() });

/**
 * Reads the plan from the newest entries back to the one that decides: a member's, or what the person said when they
 * wrote. Whoever holds the receipt may not be the person: a wish to be left alone holds at once, every other change waits
 * for a member.
 *
 * @param rows of `person`, the newest first
 */
export async function standingContact(
  intake: Pick<Intake, "recipientKey">,
  visit: Visit,
  rows: readonly ReceiptEntryRow[],
): Promise<StandingContact> {
  let standing: StandingContact = { plan: null, stopped: false, asked: null };
  for (const row of rows) {
    const opened = await openOwn(intake, visit, row);
    if (opened === null) continue;
    const decided = decidedBy(opened);
    if (decided !== null) return { ...standing, plan: decided };
    const wish = wishIn(opened);
    if (wish?.way === "none") standing = { ...standing, stopped: true };
    else if (wish !== null && !standing.stopped) standing = { ...standing, asked: standing.asked ?? wish };
  }
  return standing;
}

function decidedBy({ header, body, verified }: OpenedEntry): SafeContact | null {
  if (header.kind === "person") return personBody.safeParse(body).data?.contact ?? null;
  if (header.kind !== "contact" || !verified || header.author === "reporter") return null;
  const agreed = contactBody.safeParse(body).data;
  return agreed?.proposed === undefined ? (agreed?.contact ?? null) : null;
}

function wishIn({ header, body, verified }: OpenedEntry): SafeContact | null {
  if (header.kind !== "contact" || !verified || header.author !== "reporter") return null;
  return contactBody.safeParse(body).data?.contact ?? null;
}
