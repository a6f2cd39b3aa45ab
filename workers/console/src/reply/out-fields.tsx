import { wayOpen } from "@sanad/casework/desk/outgoing-reply";
import { readsAlone } from "@sanad/domain/contact-plan";
import type { OutTrouble } from "@sanad/domain/out-trouble";
import { replyChannels, type ReplyChannel, wordings } from "@sanad/domain/reply";
import { dayParts, type Language } from "@sanad/domain/vocabulary";
import { outTroubles, replyTexts, wordingLabels } from "@sanad/locale/console/reply";
import { isolate } from "@sanad/locale/isolate";
import { fill, inLanguage } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";
import { Select } from "../views/inputs.tsx";
import type { Reader } from "../views/moment.tsx";
import { withoutDeceit } from "../views/stranger.tsx";
import { askedOf, type ReplyDesk } from "./desk-of-reply.ts";
import type { ReplyDraft } from "./reply-form.ts";

interface OutProps {
  readonly reader: Reader;
  readonly at: ReplyDesk;
  readonly draft: ReplyDraft;
  readonly wrong: (field: string) => string | undefined;
}

/** What goes out beside the answer under the receipt, or why nothing does. */
export function OutFields({ reader, at, draft, wrong }: OutProps): JSX.Element {
  const { language, now } = reader;
  const t = inLanguage(replyTexts, language);
  const ways = replyChannels.map((channel) => ({ channel, may: wayOpen(askedOf(at, now), channel) }));
  const open = ways.filter(({ may }) => may.when !== "never");
  const asks = open.some(({ may }) => may.when === "ask");
  const options = open.map(({ channel }) => ({ value: channel, label: labelOf(channel, language) }));
  const alone = at.contact !== null && readsAlone(at.contact.plan);
  return (
    <fieldset class="section out">
      <legend>{t.out}</legend>
      <Select
        language={language}
        name="out"
        label={t.channel}
        error={wrong("out")}
        chosen={draft.out?.by ?? ""}
        options={[...options, { value: "", label: t.outNone }]}
      />
      {open.length === 0 ? (
        <WhyNot
          ways={ways.flatMap(({ may }) => (may.when === "never" ? [may.why] : []))}
          language={language}
        />
      ) : (
        <Select
          language={language}
          name="wording"
          label={t.wording}
          error={wrong("wording")}
          chosen={draft.out?.wording ?? at.contact?.plan.contact?.cover ?? "answer"}
          options={wordings
            .filter((value) => value !== "own" || alone)
            .map((value) => ({ value, label: wordingLabels[value][language] }))}
        />
      )}
      {asks ? <LeaveField reader={reader} at={at} draft={draft} wrong={wrong} /> : null}
      {at.contact !== null && !at.contact.hasReceipt ? (
        <p class="caution">
          {t.noReceipt}{" "}
          {at.mayWork ? (
            <ButtonLink href={`/cases/${at.opened.case.id}/receipt`}>{t.giveReceipt}</ButtonLink>
          ) : null}
        </p>
      ) : null}
    </fieldset>
  );
}

function WhyNot({
  ways,
  language,
}: {
  readonly ways: readonly OutTrouble[];
  readonly language: Language;
}): Child {
  return [...new Set(ways)].map((why) => <p class="caution">{outTroubles[why][language]}</p>);
}

function LeaveField({ reader, at, draft, wrong }: OutProps): JSX.Element {
  const { language } = reader;
  const t = inLanguage(replyTexts, language);
  const { contact, zone } = { contact: at.contact?.plan.contact, zone: at.contact?.zone ?? null };
  const parts = zone === null ? [] : dayParts;
  const hint =
    contact?.hours === undefined
      ? t.leaveNoClock
      : fill(t.leaveHint, { hours: isolate(withoutDeceit(contact.hours)) });
  return (
    <Select
      language={language}
      name="leave"
      label={t.leave}
      hint={hint}
      error={wrong("leave")}
      chosen={draft.out?.leave ?? ""}
      options={[
        { value: "", label: "–" },
        { value: "now", label: t.leaveNow },
        ...parts.map((value) => ({ value, label: t[value] })),
      ]}
    />
  );
}

export function labelOf(channel: ReplyChannel, language: Language): string {
  return channel === "sms" ? replyTexts.bySms[language] : replyTexts.byEmail[language];
}
