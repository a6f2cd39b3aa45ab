import type { Language } from "@sanad/domain/vocabulary";
import { enterTexts } from "@sanad/locale/console/enter";
import { inLanguage } from "@sanad/locale/text";
import { formatReceipt } from "@sanad/vault/seal";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";
import { Reference } from "../views/reference.tsx";

/** Shown once, after a case was written down: the receipt to read out or to print. */
export function EnteredPage({
  language,
  href,
  reference,
  receipt,
}: {
  readonly language: Language;
  readonly href: string;
  readonly reference: string;
  /** 24 digits */
  readonly receipt: string;
}): JSX.Element {
  const t = inLanguage(enterTexts, language);
  return (
    <>
      <h1>{t.doneTitle}</h1>
      <dl class="facts">
        <div>
          <dt>{t.reference}</dt>
          <dd>
            <Reference reference={reference} />
          </dd>
        </div>
        <div>
          <dt>{t.receipt}</dt>
          <dd>
            <bdi class="mono" dir="ltr" data-receipt>
              {formatReceipt(receipt)}
            </bdi>
          </dd>
        </div>
      </dl>
      <p class="caution">{t.receiptOnce}</p>
      <ButtonLink href={href} look="primary">
        {t.toCase}
      </ButtonLink>
    </>
  );
}
