import { type ContactPlan, nextSafe } from "@sanad/domain/contact-plan";
import type { CasePage } from "./case-page.ts";

/**
 * When the person of a case may be reached next by the way that they chose, for the plan that stands beside every case.
 * Writing an answer asks more closely.
 *
 * @param zone IANA name of where the person is; `null` where nobody knows
 * @param now UTC milliseconds
 * @returns UTC milliseconds, `now` itself for at once; `null` where nobody can tell, or nothing may go out
 */
export function safeMoment(
  page: Pick<CasePage, "standing" | "context">,
  zone: string | null,
  now: number,
): number | null {
  const { contact, restricted, proposed, confirmedAt } = page.standing.plan;
  const plan: ContactPlan = {
    contact,
    by: confirmedAt === null ? "told" : "confirmed",
    correspondent: null,
    stopped: restricted,
    smsStopped: page.context.stopped.some(({ stoppedAt }) => (stoppedAt ?? 0) > (confirmedAt ?? 0)),
    changeAsked: proposed?.contact ?? null,
  };
  return nextSafe(plan, zone, now);
}
