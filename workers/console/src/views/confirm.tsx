import type { Language } from "@sanad/domain/vocabulary";
import { formTexts } from "@sanad/locale/console/forms";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "./button.tsx";

/** The last word before something that cannot be taken back: what will happen, the way back, the deed by its name. */
export function Confirm({
  language,
  action,
  title,
  deed,
  back,
  children,
}: {
  readonly language: Language;
  readonly action: string;
  readonly title: string;
  /** what the button does, as a verb */
  readonly deed: string;
  readonly back: string;
  /** what will happen, and further fields */
  readonly children: Child;
}): JSX.Element {
  return (
    <form class="confirm" method="post" action={action} aria-labelledby="confirm">
      <h2 id="confirm">{title}</h2>
      {children}
      <div class="actions">
        <Button look="danger">{deed}</Button>
        <ButtonLink href={back}>{formTexts.cancel[language]}</ButtonLink>
      </div>
    </form>
  );
}
