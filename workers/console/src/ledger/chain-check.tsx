import { ledgerTexts } from "@sanad/locale/console/ledger";
import { fill } from "@sanad/locale/text";
import type { CheckedChain } from "@sanad/store/ledger";
import type { Language } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";

/** The button that follows a chain, and what came of it. It reads only, so its address can be opened again. */
export function ChainCheck({
  language,
  action,
  checked,
}: {
  readonly language: Language;
  readonly action: string;
  readonly checked: CheckedChain | null;
}): JSX.Element {
  return (
    <form method="get" action={action} class="actions">
      <input type="hidden" name="check" value="yes" />
      <Button look="quiet">{ledgerTexts.check[language]}</Button>
      {checked === null ? null : <Outcome checked={checked} language={language} />}
    </form>
  );
}

function Outcome({
  checked: { rows, brokenAt },
  language,
}: {
  readonly checked: CheckedChain;
  readonly language: Language;
}): JSX.Element {
  if (brokenAt === null) {
    return <p role="status">{fill(ledgerTexts.whole[language], { count: String(rows) })}</p>;
  }
  return (
    <p role="alert" class="wrong">
      {fill(ledgerTexts.broken[language], { count: String(brokenAt) })}
    </p>
  );
}
