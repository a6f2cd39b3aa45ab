import { safeMoment } from "@sanad/casework/desk/safe-moment";
import { zoneOf } from "@sanad/domain/countries";
import type { SafeContact } from "@sanad/domain/report";
import { dayPartLabels, workTexts } from "@sanad/locale/console/case-work";
import { inLanguage } from "@sanad/locale/text";
import { localTimeAt } from "@sanad/domain/zone";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";
import { type RevealedAddress, type SafePlan, SafeContactPlan } from "../views/safe-contact.tsx";
import { Stranger } from "../views/stranger.tsx";
import type { CaseShown } from "./case-view.tsx";

/** What a member asked to see, and the ledger kept. */
export interface Revealed {
  /** who wrote lately, as the networks say */
  readonly senders: readonly string[];
}

/** The safe-contact plan, always in sight. Numbers are masked until somebody asks, which is a row of the ledger. */
export function Plan(shown: CaseShown): JSX.Element {
  const { page, reader, mayDo, revealed } = shown;
  const t = inLanguage(workTexts, reader.language);
  const { plan } = page.standing;
  const here = `/cases/${page.case.id}`;
  return (
    <>
      {plan.restricted ? <p class="caution">{t.restricted}</p> : null}
      <SafeContactPlan
        plan={plan.contact === null ? null : safePlan(plan.contact, plan.codeWord, shown)}
        reveal={mayDo("contact-reveal") && revealed === null ? `${here}/reveal` : null}
        reader={reader}
      />
      {revealed === null || revealed.senders.length === 0 ? null : (
        <dl class="facts">
          <div>
            <dt>{t.senders}</dt>
            {revealed.senders.map((sender) => (
              <dd>
                <Stranger text={sender} />
              </dd>
            ))}
          </div>
        </dl>
      )}
      {plan.proposed === null ? null : <p class="caution">{t.proposed}</p>}
      {mayDo("case-work") ? <ButtonLink href={`${here}/contact`}>{t.changePlan}</ButtonLink> : null}
    </>
  );
}

function safePlan(
  contact: SafeContact,
  codeWord: string | null,
  { page, reader, mayDo, revealed }: CaseShown,
): SafePlan {
  const zone = zoneOf(page.standing.answers.country ?? page.case.country ?? undefined);
  const part = contact.dayPart === undefined ? null : dayPartLabels[contact.dayPart][reader.language];
  const hours = [part, contact.hours ?? null].filter((one) => one !== null && one !== "").join(" · ");
  return {
    way: contact.way,
    address: addressOf(contact, `/cases/${page.case.id}/reveal`, revealed !== null, mayDo("contact-reveal")),
    hours: hours === "" ? null : hours,
    theirTime: zone === null ? null : clock(reader.now, zone),
    next: safeMoment(page, zone, reader.now),
    watcher: contact.watcher ?? null,
    codeWord: mayDo("contact-reveal") ? codeWord : null,
  };
}

function addressOf(
  { address }: SafeContact,
  reveal: string,
  isRevealed: boolean,
  mayReveal: boolean,
): RevealedAddress | null {
  if (isRevealed && address !== undefined) return { shown: address };
  // senders of messages are revealed with it, so the button stands even where no address was written
  return mayReveal ? { reveal } : null;
}

function clock(now: number, zone: string): string {
  const { hour, minute } = localTimeAt(now, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
