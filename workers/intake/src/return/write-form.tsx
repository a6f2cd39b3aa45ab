import { formLimits } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { pathIn } from "@sanad/http/page";
import { returnPage } from "@sanad/locale/pages/return";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Why what was written was not taken, with the words. */
export interface WriteMistake {
  readonly kind: "empty" | "long" | "unkept";
  readonly text: string;
  /** what the page carried: a second sending is the same message */
  readonly once: string;
}

interface WriteProps {
  readonly language: Language;
  readonly once: string;
  readonly mistake: WriteMistake | null;
}

export function WriteForm({ language, once, mistake }: WriteProps): JSX.Element {
  const t = inLanguage(returnPage, language);
  const described = mistake === null ? "hint-text" : "hint-text error-text";
  return (
    <form method="post" action={pathIn(language, "/return/message")} autocomplete="off">
      <input type="hidden" name="once" value={mistake?.once ?? once} />
      <div class={mistake === null ? "field" : "field bad"}>
        <label class="q" for="text">
          {t.write}
        </label>
        <span class="hint" id="hint-text">
          {t.writeHint}
        </span>
        {mistake === null ? null : (
          <span class="wrong" id="error-text" role="alert">
            {t[mistake.kind]}
          </span>
        )}
        <textarea
          id="text"
          name="text"
          dir="auto"
          rows={5}
          autocomplete="off"
          maxlength={formLimits.story}
          aria-invalid={mistake === null ? undefined : "true"}
          aria-describedby={described}
        >
          {mistake?.text ?? ""}
        </textarea>
      </div>
      <button class="go">{t.send}</button>
    </form>
  );
}
