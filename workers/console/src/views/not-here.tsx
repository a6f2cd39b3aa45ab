import type { Language } from "@sanad/domain/vocabulary";
import { signIn } from "@sanad/locale/console/sign-in";
import type { JSX } from "hono/jsx/jsx-runtime";
import { PlainPage } from "./plain-shell.tsx";

/** One page for what does not exist and for what is not the member's: nothing tells the two apart. */
export function NotHerePage({ language }: { readonly language: Language }): JSX.Element {
  return (
    <PlainPage language={language} title={signIn.notHere[language]} here={null}>
      <p>{signIn.notHereWhy[language]}</p>
    </PlainPage>
  );
}

export function FailedPage({ language }: { readonly language: Language }): JSX.Element {
  return (
    <PlainPage language={language} title={signIn.failed[language]} here={null}>
      <p role="alert">{signIn.failedWhy[language]}</p>
    </PlainPage>
  );
}
