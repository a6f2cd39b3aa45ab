import type { Colleagues } from "@sanad/casework/desk/colleagues";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import type { Approval } from "@sanad/store/approvals";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { TextArea } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Stranger, StrangerText } from "../views/stranger.tsx";

/** A form that came back because its reason said nothing: of which kind, and what was typed. */
export type Kept = { readonly kind: string; readonly reason: string } | null;

/** Something that waits for a second person. */
export interface Question {
  readonly approval: Approval;
  /** `null` where the member was not given the note */
  readonly reason: string | null;
  /** whether this member is somebody who may decide it */
  readonly theirs: boolean;
}

export function QuestionView({
  question,
  action,
  reader,
  names,
}: {
  readonly question: Question;
  readonly action: string;
  readonly reader: Reader;
  readonly names: Colleagues;
}): JSX.Element {
  const t = inLanguage(evidenceTexts, reader.language);
  const { approval, reason, theirs } = question;
  return (
    <section class="question">
      <h3>{titleOf(approval.kind, t)}</h3>
      <p class="soft">
        {t.asked} <Moment at={approval.askedAt} reader={reader} /> {t.by}{" "}
        <Stranger text={names.get(approval.askedBy)?.name ?? t.unnamed} />
      </p>
      {reason === null ? <p>{t.reasonUnreadable}</p> : <StrangerText text={reason} />}
      {theirs ? (
        <form method="post" action={action}>
          <div class="actions">
            <Button name="decision" value="given">
              {t.give}
            </Button>
            <Button look="quiet" name="decision" value="refused">
              {t.refuse}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t.waits}</p>
      )}
    </section>
  );
}

function titleOf(
  kind: Approval["kind"],
  t: { readonly ask: string; readonly askDeletion: string; readonly recordingTitle: string },
): string {
  switch (kind) {
    case "evidence-deletion":
      return t.askDeletion;
    case "own-recording":
      return t.recordingTitle;
    case "minor-evidence":
    case "conflict-lift":
      return t.ask;
  }
}

/** Asks another person, with a reason. */
export function AskForm(props: {
  readonly action: string;
  readonly kind: Approval["kind"];
  readonly label: string;
  readonly button: string;
  readonly reader: Reader;
  readonly kept: Kept;
}): JSX.Element {
  const { action, kind, label, button, reader, kept } = props;
  const t = inLanguage(evidenceTexts, reader.language);
  const isBack = kept?.kind === kind;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="kind" value={kind} />
      <TextArea
        language={reader.language}
        name={`reason-${kind}`}
        label={label}
        hint={t.askReasonHint}
        rows={3}
        maxlength={2000}
        value={isBack ? kept.reason : ""}
        error={isBack ? t.reasonMissing : undefined}
      />
      <Button>{button}</Button>
    </form>
  );
}
