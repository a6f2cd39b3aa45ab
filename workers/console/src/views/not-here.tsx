import type { Language } from "@sanad/domain/vocabulary";
import { signIn } from "@sanad/locale/pages/sign-in";
import type { JSX } from "hono/jsx/jsx-runtime";
import { BarePage } from "./bare.tsx";

export function NotHerePage({ language }: { readonly language: Language }): JSX.Element {
  return (
    <BarePage language={language} title={signIn.notHere[language]}>
      <p>{signIn.notHereWhy[language]}</p>
    </BarePage>
  );
}

export function FailedPage({ language }: { readonly language: Language }): JSX.Element {
  return (
    <BarePage language={language} title={signIn.failed[language]}>
      <p>{signIn.failedWhy[language]}</p>
    </BarePage>
  );
}
