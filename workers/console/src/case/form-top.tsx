import type { Language } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ErrorSummary } from "../views/error-summary.tsx";
import { Stranger } from "../views/stranger.tsx";
import type { Returned } from "./form-values.ts";

/** Over a form that came back: what stands in the way, and what others changed meanwhile. */
export function FormTop({
  returned,
  language,
}: {
  readonly returned: Returned;
  readonly language: Language;
}): JSX.Element {
  return (
    <>
      <ErrorSummary language={language} problems={returned.problems} />
      {returned.meanwhile.length === 0 ? null : (
        <ul class="caution">
          {returned.meanwhile.map((line) => (
            <li>
              <Stranger text={line} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a form carries so that two members who save at once notice each other. */
export function AsSeen({ revision, now }: { readonly revision: number; readonly now: number }): JSX.Element {
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="seen" value={now} />
    </>
  );
}
