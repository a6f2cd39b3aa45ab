import type { SignInTrouble } from "@sanad/casework/desk/sign-in";
import type { Language } from "@sanad/domain/vocabulary";
import { signIn } from "@sanad/locale/pages/sign-in";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { BarePage } from "./bare.tsx";

interface SignInPageProps {
  readonly language: Language;
  readonly trouble: SignInTrouble | "slip" | null;
}

export function SignInPage({ language, trouble }: SignInPageProps): JSX.Element {
  const t = inLanguage(signIn, language);
  const said = { wrong: t.wrong, wait: t.wait, slip: t.cardSlip };
  return (
    <BarePage language={language} title={t.title}>
      {trouble === null ? null : <p role="alert">{said[trouble]}</p>}
      <form method="post" action="/sign-in">
        <p>
          <label for="card">{t.card}</label>
          <span id="card-hint">{t.cardHint}</span>
          <input
            id="card"
            name="card"
            type="text"
            dir="ltr"
            inputmode="numeric"
            autocomplete="username"
            aria-describedby="card-hint"
            required
          />
        </p>
        <p>
          <label for="password">{t.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </p>
        <button>{t.go}</button>
      </form>
    </BarePage>
  );
}
