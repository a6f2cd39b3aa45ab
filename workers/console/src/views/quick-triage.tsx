import type { CaseId } from "@sanad/domain/id";
import { showReference } from "@sanad/domain/reference";
import type { Language } from "@sanad/domain/vocabulary";
import { lists } from "@sanad/locale/console/lists";
import type { JSX } from "hono/jsx/jsx-runtime";

export interface QuickTriageProps {
  readonly language: Language;
  readonly caseId: CaseId;
  readonly reference: string;
  /** the query of this list, to come back to */
  readonly back: string;
  /** whether nobody has taken notice yet */
  readonly acknowledge: boolean;
  /** whether nobody works on it yet */
  readonly take: boolean;
}

/** What is done from a list without opening a case. */
export function QuickTriage(props: QuickTriageProps): JSX.Element {
  const { language, caseId, reference, back, acknowledge, take } = props;
  const deeds = [
    [acknowledge, "acknowledge", lists.acknowledge[language]],
    [take, "take", lists.take[language]],
  ] as const;
  return (
    <span class="quick">
      {deeds.map(([offered, deed, label]) =>
        offered ? (
          <form method="post" action={`/cases/${caseId}/${deed}`}>
            <input type="hidden" name="back" value={back} />
            <button class="quiet" aria-label={`${label} ${showReference(reference)}`}>
              {label}
            </button>
          </form>
        ) : null,
      )}
      <a
        class="aside"
        href={`/cases/${caseId}/conflict`}
        aria-label={`${lists.conflict[language]} ${showReference(reference)}`}
      >
        {lists.conflict[language]}
      </a>
    </span>
  );
}
