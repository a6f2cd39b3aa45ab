import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { Handover } from "@sanad/casework/desk/handover";
import { dutyTexts } from "@sanad/locale/console/duty";
import { isolate } from "@sanad/locale/isolate";
import { fill } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Moment, type Reader } from "../views/moment.tsx";
import { placePaths } from "../views/navigation.tsx";
import { withoutDeceit } from "../views/stranger.tsx";

/** That the last shift left something which nobody has taken over: its words are read where it is taken over. */
export function HandoverLine({
  handovers,
  names,
  reader,
}: {
  /** the last first */
  readonly handovers: readonly Handover[];
  readonly names: Colleagues;
  readonly reader: Reader;
}): JSX.Element | null {
  const [newest] = handovers;
  if (newest === undefined || newest.takenBy !== null) return null;
  const { language } = reader;
  const name = names.get(newest.member)?.name ?? dutyTexts.somebody[language];
  return (
    <p class="banner">
      <a href={placePaths.duty}>
        {fill(dutyTexts.handoverWaits[language], { name: isolate(withoutDeceit(name)) })}
      </a>
      <span class="soft">
        <Moment at={newest.at} reader={reader} />
      </span>
    </p>
  );
}
