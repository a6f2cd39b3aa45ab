import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { DecisionBody } from "@sanad/domain/entry";
import { isId } from "@sanad/domain/id";
import { isOneOf, statuses, urgencies } from "@sanad/domain/vocabulary";
import { changeTexts } from "@sanad/locale/console/case-work";
import { showMoment } from "@sanad/locale/dates";
import { isolate } from "@sanad/locale/isolate";
import { urgencyLabels } from "@sanad/locale/labels/situation";
import { statusLabels } from "@sanad/locale/labels/statuses";
import { fill } from "@sanad/locale/text";
import type { Reader } from "../views/moment.tsx";
import { withoutDeceit } from "../views/stranger.tsx";

/** A decision in words, with the reason that was given. */
export function decisionText(body: DecisionBody, colleagues: Colleagues, reader: Reader): string {
  const value = (code: string | null) => isolate(withoutDeceit(shown(body.change, code, colleagues, reader)));
  const text = fill(changeTexts[body.change][reader.language], {
    from: value(body.from),
    to: value(body.to),
  });
  return body.reason === "" ? text : `${text}. ${isolate(withoutDeceit(body.reason))}`;
}

function shown(
  change: DecisionBody["change"],
  code: string | null,
  colleagues: Colleagues,
  reader: Reader,
): string {
  const { language } = reader;
  if (code === null) return changeTexts.none[language];
  switch (change) {
    case "status":
      return isOneOf(statuses, code) ? statusLabels[code][language] : code;
    case "urgency":
      return isOneOf(urgencies, code) ? urgencyLabels[code][language] : code;
    case "deadline":
      return /^\d{1,15}$/.test(code) ? showMoment(Number(code), reader.zone, language) : code;
    case "assignee":
      return (isId("member", code) ? colleagues.get(code)?.name : null) ?? changeTexts.somebody[language];
  }
}
