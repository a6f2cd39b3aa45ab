import type { CardTrouble } from "@sanad/casework/desk/unlock-card";
import type { Language } from "@sanad/domain/vocabulary";
import { passkeyTexts } from "@sanad/locale/console/passkey";
import { signIn } from "@sanad/locale/console/sign-in";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { PasskeyForm } from "../sign-in/passkey-form.tsx";
import { Button } from "./button.tsx";
import { ErrorSummary, type FormProblem } from "./error-summary.tsx";
import { Check, TextInput } from "./inputs.tsx";
import { PlainPage } from "./plain-shell.tsx";

export type SignInTrouble = CardTrouble | "slip" | "passkey";

interface SignInPageProps {
  readonly language: Language;
  readonly trouble: SignInTrouble | null;
  /** whether this device remembers a card; then the password alone is asked for */
  readonly remembered: boolean;
  /** the number as it was typed, where it has a slip: nobody types 24 digits twice for one */
  readonly typed?: string;
}

export function SignInPage({ language, trouble, remembered, typed }: SignInPageProps): JSX.Element {
  const t = inLanguage(signIn, language);
  const problems = trouble === null ? [] : [problemOf(trouble, language, remembered)];
  return (
    <PlainPage language={language} title={t.title} here="/sign-in">
      <ErrorSummary language={language} problems={problems} />
      <form method="post" action="/sign-in">
        {remembered ? (
          <RememberedCard language={language} />
        ) : (
          <CardFields language={language} trouble={trouble} typed={typed ?? ""} />
        )}
        <TextInput
          language={language}
          name="password"
          label={t.password}
          type="password"
          autocomplete="current-password"
          maxlength={200}
        />
        <Button>{t.go}</Button>
      </form>
      <PasskeyForm language={language} deed="get" path="/sign-in/passkey" />
    </PlainPage>
  );
}

function RememberedCard({ language }: { readonly language: Language }): JSX.Element {
  return (
    <p>
      {signIn.remembered[language]} <a href="/sign-in?card=another">{signIn.another[language]}</a>
    </p>
  );
}

function CardFields({
  language,
  trouble,
  typed,
}: Required<Omit<SignInPageProps, "remembered">>): JSX.Element {
  const t = inLanguage(signIn, language);
  return (
    <>
      <TextInput
        language={language}
        name="card"
        label={t.card}
        hint={t.cardHint}
        error={trouble === "slip" ? t.cardSlip : undefined}
        autocomplete="username"
        value={typed}
        numeric
        ltr
      />
      <Check language={language} name="remember" label={t.remember} hint={t.rememberHint} optional />
    </>
  );
}

function problemOf(trouble: SignInTrouble, language: Language, remembered: boolean): FormProblem {
  const t = inLanguage(signIn, language);
  switch (trouble) {
    case "slip":
      return { field: "card", text: t.cardSlip };
    case "wrong":
      return { field: remembered ? "password" : "card", text: t.wrong };
    case "wait":
      return { field: null, text: t.wait };
    case "passkey":
      return { field: null, text: passkeyTexts.wrong[language] };
  }
}
