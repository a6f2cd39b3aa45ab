import type { ReplyBody } from "@sanad/domain/entry";
import { failureText, workTexts } from "@sanad/locale/console/case-work";
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
  const why = row.failure === null ? null : fill(failureText[reader.language], { reason: row.failure });
  return [{ channel: by, state, at, why }];
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
      if (row.failure !== null) parts.push(fill(failureText[language], { reason: row.failure }));
      return { kind: "change", id: row.id, at: row.createdAt, author: null, text: parts.join(" · ") };
    });
}
