import type { OutgoingReply } from "@sanad/casework/desk/outgoing-reply";
import { smsLength } from "@sanad/casework/desk/sms-length";
import type { Language } from "@sanad/domain/vocabulary";
import { smsParts } from "@sanad/locale/console/forms";
import { replyTexts } from "@sanad/locale/console/reply";
import { showMoment } from "@sanad/locale/dates";
import { isolate } from "@sanad/locale/isolate";
import { directionOf } from "@sanad/locale/language";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import type { Reader } from "../views/moment.tsx";
import { Reference } from "../views/reference.tsx";
import { StrangerText } from "../views/stranger.tsx";
import { clockAt } from "./clock-at.ts";
import type { ReplyDesk } from "./desk-of-reply.ts";
import { labelOf } from "./out-fields.tsx";
import type { ReplyDraft } from "./reply-form.ts";

/** The last look before an answer leaves: what a bystander would see, and what the receipt shows. */
export function PreviewView({
  reader,
  at,
  draft,
  outgoing,
}: {
  readonly reader: Reader;
  readonly at: ReplyDesk;
  readonly draft: ReplyDraft;
  readonly outgoing: OutgoingReply | null;
}): JSX.Element {
  const t = inLanguage(replyTexts, reader.language);
  return (
    <article class="answering">
      <h1>
        {t.preview} <Reference reference={at.opened.case.reference} />
      </h1>
      {outgoing === null ? (
        <p class="caution">{t.underReceiptOnly}</p>
      ) : (
        <LockScreen
          reader={reader}
          outgoing={outgoing}
          language={draft.language}
          zone={at.contact?.zone ?? null}
        />
      )}
      <section aria-labelledby="under-receipt">
        <h2 id="under-receipt">{t.underReceipt}</h2>
        {at.contact !== null && !at.contact.hasReceipt ? <p class="caution">{t.noReceipt}</p> : null}
        <div class="entry reply" lang={draft.language}>
          <StrangerText text={draft.text} />
        </div>
      </section>
      <form method="post" action={`/cases/${at.opened.case.id}/reply`}>
        {Object.entries(fieldsOf(draft)).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <Button name="do" value="send">
            {t.send}
          </Button>
          <Button look="quiet" name="do" value="change">
            {t.change}
          </Button>
          <Button look="quiet" name="do" value="cancel">
            {t.cancel}
          </Button>
        </div>
      </form>
    </article>
  );
}

function fieldsOf({ text, language, saved, out, token, seen }: ReplyDraft): Record<string, string> {
  return {
    text,
    language,
    saved,
    token,
    seen: seen ?? "",
    ...(out !== null && { out: out.by, wording: out.wording, leave: out.leave ?? "" }),
  };
}

/** In the person's language and direction, whatever the member's is. */
function LockScreen({
  reader,
  outgoing,
  language,
  zone,
}: {
  readonly reader: Reader;
  readonly outgoing: OutgoingReply;
  readonly language: Language;
  readonly zone: string | null;
}): JSX.Element {
  const t = inLanguage(replyTexts, reader.language);
  const { channel, subject, text, leavesAt } = outgoing;
  const moment = isolate(showMoment(leavesAt, reader.zone, reader.language));
  return (
    <section aria-labelledby="on-screen">
      <h2 id="on-screen">{t.onScreen}</h2>
      <div class="screen">
        <p class="soft">
          {labelOf(channel, reader.language)} · {channel === "sms" ? t.senderSms : t.senderEmail}
        </p>
        <div lang={language} dir={directionOf(language)}>
          {subject === null ? null : <strong>{subject}</strong>}
          <p>{text}</p>
        </div>
      </div>
      <p>{leavesAt <= reader.now ? t.leavesNow : fill(t.leavesAt, { moment })}</p>
      {zone === null ? null : (
        <p class="soft">{fill(t.theirTime, { time: isolate(clockAt(leavesAt, zone)) })}</p>
      )}
      {channel === "sms" ? <SmsLine text={text} language={reader.language} /> : null}
    </section>
  );
}

function SmsLine({ text, language }: { readonly text: string; readonly language: Language }): JSX.Element {
  const t = inLanguage(replyTexts, language);
  const { parts, size, room, costly } = smsLength(text);
  return (
    <>
      <p class="soft">
        {smsParts(parts, language)} · <bdi>{fill(t.size, { size: String(size), room: String(room) })}</bdi>
      </p>
      {costly.length === 0 ? null : (
        <p class="caution">{fill(t.costly, { letters: isolate(costly.join(" ")) })}</p>
      )}
    </>
  );
}
