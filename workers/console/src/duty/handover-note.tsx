import type { Handover } from "@sanad/casework/desk/handover";
import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { MemberId } from "@sanad/domain/id";
import { dutyTexts } from "@sanad/locale/console/duty";
import { isolate } from "@sanad/locale/isolate";
import { fill } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { StrangerText, withoutDeceit } from "../views/stranger.tsx";

interface HandoverNoteProps {
  readonly handover: Handover;
  readonly names: Colleagues;
  readonly reader: Reader;
}

/** What a shift left to the next, with the button of whoever takes over while nobody has. */
export function HandoverNote({ handover, names, reader }: HandoverNoteProps): JSX.Element {
  const { language } = reader;
  const who = (member: MemberId): string =>
    isolate(withoutDeceit(names.get(member)?.name ?? dutyTexts.somebody[language]));
  const { id, at, text, member, takenBy } = handover;
  return (
    <article class="entry note" aria-label={dutyTexts.handover[language]}>
      <div class="entry-head">
        <h3>{fill(dutyTexts.handoverFrom[language], { name: who(member) })}</h3>
        <span class="at soft">
          <Moment at={at} reader={reader} />
        </span>
      </div>
      {text === null ? <p>{dutyTexts.handoverClosed[language]}</p> : <StrangerText text={text} />}
      {takenBy === null ? (
        <form method="post" action={`/duty/handover/${id}/take`}>
          <Button look="quiet">{dutyTexts.handoverTake[language]}</Button>
        </form>
      ) : (
        <p class="soft">{fill(dutyTexts.handoverTaken[language], { name: who(takenBy) })}</p>
      )}
    </article>
  );
}
