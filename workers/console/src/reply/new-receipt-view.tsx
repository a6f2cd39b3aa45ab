import { assurances } from "@sanad/casework/desk/replace-receipt";
import type { Language } from "@sanad/domain/vocabulary";
import { newReceiptTexts } from "@sanad/locale/console/new-receipt";
import { isolate } from "@sanad/locale/isolate";
import { fill, inLanguage } from "@sanad/locale/text";
import { formatReceipt } from "@sanad/vault/seal";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Confirm } from "../views/confirm.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { Select } from "../views/inputs.tsx";
import { Reference } from "../views/reference.tsx";
import { replyTexts } from "@sanad/locale/console/reply";
import { ButtonLink } from "../views/button.tsx";
import { Stranger } from "../views/stranger.tsx";
import { caseTexts } from "@sanad/locale/console/case";

interface NewReceiptProps {
  readonly language: Language;
  readonly caseId: string;
  readonly reference: string;
  /** 43 characters of base64url, from which the receipt derives: the same form shows the same one */
  readonly secret: string;
  readonly codeWord: string | null;
  readonly problems: readonly FormProblem[];
}

/** Before a new receipt is made: who are we talking to. */
export function NewReceiptView(props: NewReceiptProps): JSX.Element {
  const { language, caseId, reference, secret, codeWord, problems } = props;
  const t = inLanguage(newReceiptTexts, language);
  return (
    <article>
      <h1>
        {t.title} <Reference reference={reference} />
      </h1>
      <ErrorSummary language={language} problems={problems} />
      <p>{t.when}</p>
      {codeWord === null ? null : (
        <p>
          {caseTexts.codeWord[language]}: <Stranger text={codeWord} />
        </p>
      )}
      <Confirm
        language={language}
        action={`/cases/${caseId}/receipt`}
        title={t.title}
        deed={t.make}
        back={`/cases/${caseId}`}
      >
        <p>{t.never}</p>
        <p>{t.old}</p>
        <input type="hidden" name="secret" value={secret} />
        <Select
          language={language}
          name="sure"
          label={t.sure}
          error={problems.find((one) => one.field === "sure")?.text}
          options={[
            { value: "", label: "–" },
            // Where no word was agreed on, none can have been said.
            ...assurances
              .filter((value) => value !== "code_word" || codeWord !== null)
              .map((value) => ({ value, label: t[value] })),
          ]}
        />
      </Confirm>
    </article>
  );
}

/** The receipt, this once. It prints. @param receipt 24 digits */
export function ReceiptShownView({
  language,
  caseId,
  receipt,
  returnUrl,
}: {
  readonly language: Language;
  readonly caseId: string;
  readonly receipt: string;
  readonly returnUrl: string;
}): JSX.Element {
  const t = inLanguage(newReceiptTexts, language);
  return (
    <article>
      <h1>{t.title}</h1>
      <p class="caution">{t.shown}</p>
      <p class="receipt-digits">
        <bdi dir="ltr" class="mono">
          {formatReceipt(receipt)}
        </bdi>
      </p>
      <p>{t.check}</p>
      <p>{fill(t.where, { address: isolate(returnUrl) })}</p>
      <p>{t.never}</p>
      <p class="actions">
        <ButtonLink href={`/cases/${caseId}`}>{replyTexts.toCase[language]}</ButtonLink>
      </p>
    </article>
  );
}
