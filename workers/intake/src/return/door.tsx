import type { ReceiptTrouble } from "@sanad/casework/return/begin-visit";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { returnDoor, returnTroubles } from "@sanad/locale/pages/return";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

/** `stale`: nothing shows that the page was ours */
export type DoorTrouble = ReceiptTrouble | "stale";

interface DoorProps {
  readonly language: Language;
  /** for browsers that do not say where a form comes from */
  readonly door: string | null;
  readonly trouble?: DoorTrouble;
  /** a visit was over when something was asked of it */
  readonly over?: "over" | "failed";
  /** what was written and not kept */
  readonly words?: string;
}

/** Where the receipt is typed. What was typed is never given back: it would lie in the page. */
export function ReturnDoor({ language, door, trouble, over, words }: DoorProps): JSX.Element {
  const t = inLanguage(returnDoor, language);
  const lost = words !== undefined && words !== "";
  return (
    <Page language={language} title={t.title} here="/return">
      <h1>{t.heading}</h1>
      {over === undefined ? (
        <p class="lead">{t.lead}</p>
      ) : (
        <p class="card calm">{lost ? t[over === "over" ? "overWords" : "failedWords"] : t.over}</p>
      )}
      {lost ? <LostWords label={t.yourWords} words={words} /> : null}
      <form method="post" action={pathIn(language, "/return")} autocomplete="off">
        {door === null ? null : <input type="hidden" name="door" value={door} />}
        <div class={trouble === undefined ? "field" : "field bad"}>
          <label class="q" for="receipt">
            {t.code}
          </label>
          <span class="hint" id="hint-receipt">
            {t.codeHint}
          </span>
          {trouble === undefined ? null : (
            <span class="wrong" id="error-receipt" role="alert">
              {returnTroubles[trouble][language]}
            </span>
          )}
          <input
            type="text"
            id="receipt"
            name="receipt"
            class="digits"
            dir="ltr"
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            maxlength={100}
            required
            autofocus={trouble !== undefined}
            aria-invalid={trouble === undefined ? undefined : "true"}
            aria-describedby={trouble === undefined ? "hint-receipt" : "hint-receipt error-receipt"}
          />
        </div>
        <button class="go">{t.go}</button>
      </form>
      <p class="note">{t.device}</p>
      <p class="note">
        {t.lost} <a href={pathIn(language, "/report")}>{t.again}</a>
      </p>
    </Page>
  );
}

function LostWords({ label, words }: { readonly label: string; readonly words: string }): JSX.Element {
  return (
    <div class="field">
      <label class="q" for="words">
        {label}
      </label>
      <textarea id="words" dir="auto" readonly rows={6}>
        {words}
      </textarea>
    </div>
  );
}
