import type { Language } from "@sanad/domain/vocabulary";
import { accountTexts } from "@sanad/locale/console/account";
import { passwordHint } from "@sanad/locale/console/password";
import { signIn } from "@sanad/locale/console/sign-in";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { PasskeyForm } from "../sign-in/passkey-form.tsx";
import { Button } from "../views/button.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { TextInput } from "../views/inputs.tsx";
import { Section } from "../views/section.tsx";

interface FormProps {
  readonly language: Language;
  readonly problems: readonly FormProblem[];
}

export function NewPasskey({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(accountTexts, language);
  return (
    <Section title={t.addPasskey}>
      <p>{t.passkeyHint}</p>
      <p id="passkey-none">{t.passkeyNone}</p>
      <PasskeyForm language={language} deed="create" path="/account/passkey" />
    </Section>
  );
}

export function NewCard({ language, problems }: FormProps): JSX.Element {
  const t = inLanguage(accountTexts, language);
  return (
    <Section title={t.newCard} open={concerns(problems, ["card-password"])}>
      <p>{t.newCardHint}</p>
      <form method="post" action="/account/card">
        <NewPassword language={language} name="card-password" label={t.cardPassword} problems={problems} />
        <Button>{t.makeCard}</Button>
      </form>
    </Section>
  );
}

/** @param remembers whether this device knows the card: then it need not be typed */
export function ChangePassword(props: FormProps & { readonly remembers: boolean }): JSX.Element {
  const { language, problems, remembers } = props;
  const t = inLanguage(accountTexts, language);
  return (
    <Section title={t.changePassword} open={concerns(problems, ["card", "old", "new"])}>
      <p>{t.changeHint}</p>
      <form method="post" action="/account/password">
        {remembers ? null : <CardNumber language={language} problems={problems} />}
        <TextInput
          language={language}
          name="old"
          label={t.oldPassword}
          type="password"
          autocomplete="current-password"
          maxlength={200}
          error={errorAt(problems, "old")}
        />
        <NewPassword language={language} name="new" label={t.newPassword} problems={problems} />
        <Button>{t.change}</Button>
      </form>
    </Section>
  );
}

export function ThisDevice({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(accountTexts, language);
  return (
    <Section title={t.device}>
      <p>{t.deviceRemembers}</p>
      <form method="post" action="/account/card/forget">
        <Button look="quiet">{t.forget}</Button>
      </form>
    </Section>
  );
}

function CardNumber({ language, problems }: FormProps): JSX.Element {
  const t = inLanguage(signIn, language);
  return (
    <TextInput
      language={language}
      name="card"
      label={t.card}
      hint={t.cardHint}
      error={errorAt(problems, "card")}
      numeric
      ltr
    />
  );
}

function NewPassword(props: FormProps & { readonly name: string; readonly label: string }): JSX.Element {
  const { language, problems, name, label } = props;
  return (
    <TextInput
      language={language}
      name={name}
      label={label}
      hint={passwordHint[language]}
      type="password"
      autocomplete="new-password"
      maxlength={200}
      error={errorAt(problems, name)}
    />
  );
}

function errorAt(problems: readonly FormProblem[], name: string): string | undefined {
  return problems.find(({ field }) => field === name)?.text;
}

function concerns(problems: readonly FormProblem[], names: readonly string[]): boolean {
  return problems.some(({ field }) => field !== null && names.includes(field));
}
