import type { ReplyBody } from "@sanad/domain/entry";
import type { Language } from "@sanad/domain/vocabulary";
import { failureText, workTexts } from "@sanad/locale/console/case-work";
import { failureReason } from "@sanad/locale/console/failures";
import { deliveryLabels } from "@sanad/locale/console/timeline";
import { showMoment } from "@sanad/locale/dates";
import { fill } from "@sanad/locale/text";
import type { DeliveryState } from "../views/delivery.tsx";
import type { TimelineItem } from "../views/timeline-entry.tsx";
import type { Told } from "./timeline-items.ts";

type Message = Told["page"]["context"]["messages"][number];

/** What became of an answer by the channel that also carried it. */
export function deliveriesOf({ outbox, by }: ReplyBody, { page, reader }: Told): readonly DeliveryState[] {
  const row = page.context.messages.find((one) => one.id === outbox);
  if (row === undefined || by === undefined) return [];
  const { state, at } = stateOf(row);
  const why = row.failure === null ? null : reasonOf(row.failure, reader.language);
  return [{ channel: by, state, at, why }];
}

function reasonOf(failure: string, language: Language): string {
  return fill(failureText[language], { reason: failureReason(failure, language) });
}

/** A provider's word comes last; a row that a report of failure reached did not arrive, whatever was said before. */
function stateOf(row: Message): Pick<DeliveryState, "state" | "at"> {
  if (row.delivery !== null) {
    const state = row.delivery === "delivered" ? "delivered" : "failed";
    return { state, at: row.deliveryAt ?? row.createdAt };
  }
  if (row.status === "sent") return { state: "sent", at: row.sentAt ?? row.createdAt };
  if (row.status === "pending") return { state: "queued", at: row.nextAt };
  return { state: "failed", at: row.createdAt };
}

/** Messages that no member wrote, within the time that the page shows. */
export function automaticItems({ page, reader }: Told): readonly TimelineItem[] {
  const ours = new Set(
    page.entries.flatMap((entry) =>
      entry.state === "known" && entry.kind === "reply" && entry.body.outbox !== undefined
        ? [entry.body.outbox]
        : [],
    ),
  );
  const from = page.older === null ? 0 : (page.entries[0]?.at ?? 0);
  const until = page.newest ? Infinity : (page.entries.at(-1)?.at ?? 0);
  const { language, zone } = reader;
  return page.context.messages
    .filter((row) => !ours.has(row.id) && row.createdAt >= from && row.createdAt <= until)
    .map((row) => {
      const { state, at } = stateOf(row);
      const parts = [
        workTexts.automatic[language],
        deliveryLabels[state][language],
        showMoment(at, zone, language),
      ];
      if (row.failure !== null) parts.push(reasonOf(row.failure, language));
      return { kind: "change", id: row.id, at: row.createdAt, author: null, text: parts.join(" · ") };
    });
}
