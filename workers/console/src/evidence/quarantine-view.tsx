import { mayAskDeletion } from "@sanad/casework/desk/delete-evidence";
import { isGiven } from "@sanad/casework/desk/exhibit-access";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Confirm } from "../views/confirm.tsx";
import { Moment } from "../views/moment.tsx";
import type { ExhibitPageProps } from "./exhibit-page.tsx";
import { AskForm } from "./leave-view.tsx";
import { StepsView } from "./steps-view.tsx";

/** Why something is closed, or until when it is open. */
export function LeaveNote({ sighted, reader }: ExhibitPageProps): JSX.Element | null {
  const t = inLanguage(evidenceTexts, reader.language);
  const { access, living } = sighted;
  const until = living.find((one) => one.kind === "minor-evidence" && isGiven(one))?.expiresAt ?? null;
  switch (access) {
    case "open":
      return null;
    case "awaiting-lawyer":
      return <p class="caution">{t.recordingRule}</p>;
    case "closed":
    case "damaged":
    case "deleted":
      return <p class="caution">{t[access]}</p>;
    case "quarantined":
      return <p class="caution">{t.minorRule}</p>;
    case "leave":
      return (
        <>
          <p class="caution">{t.minorRule}</p>
          {until === null ? null : (
            <p class="caution">
              {t.leave} <Moment at={until} reader={reader} />
            </p>
          )}
        </>
      );
  }
}

/** Asks for what is closed, where it can be asked for. */
export function AskLeave({ href, sighted, asked, reader, kept }: ExhibitPageProps): JSX.Element | null {
  const t = inLanguage(evidenceTexts, reader.language);
  const { access } = sighted;
  const kind = access === "quarantined" ? "minor-evidence" : "own-recording";
  if ((access !== "quarantined" && access !== "awaiting-lawyer") || asked.includes(kind)) return null;
  return (
    <AskForm
      action={`${href}/ask`}
      kind={kind}
      label={t.askReason}
      button={t.ask}
      reader={reader}
      kept={kept}
    />
  );
}

/** What is to be done with what nobody may hold: report it, wait for the answer, delete it by two people's decision. */
export function Quarantine(props: ExhibitPageProps): JSX.Element {
  const { href, sighted, asked, reader, names, kept } = props;
  const t = inLanguage(evidenceTexts, reader.language);
  const { exhibit, living, events } = sighted;
  const decided = living.some((one) => one.kind === "evidence-deletion" && isGiven(one));
  const askable = mayAskDeletion(exhibit, events) && !asked.includes("evidence-deletion");
  return (
    <>
      <h2>{t.steps}</h2>
      <StepsView events={events} action={`${href}/steps`} reader={reader} names={names} />
      {decided ? (
        <Confirm
          language={reader.language}
          action={`${href}/delete`}
          title={t.deleteTitle}
          deed={t.deleteNow}
          back={href}
        >
          <p>{t.deleteWhat}</p>
        </Confirm>
      ) : null}
      {!decided && askable ? (
        <AskForm
          action={`${href}/ask`}
          kind="evidence-deletion"
          label={t.deletionReason}
          button={t.askDeletion}
          reader={reader}
          kept={kept}
        />
      ) : null}
    </>
  );
}
