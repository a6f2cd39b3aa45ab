import type { CasePage } from "@sanad/casework/desk/case-page";
import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { KnownEntry, TimelineEntry } from "@sanad/casework/desk/timeline";
import type { EntryAuthor } from "@sanad/domain/entry";
import { isId } from "@sanad/domain/id";
import { joinParts, type Piece } from "@sanad/domain/parts";
import type { Permission } from "@sanad/domain/role";
import { changeTexts, confirmationLabels, workTexts } from "@sanad/locale/console/case-work";
import { isolate } from "@sanad/locale/isolate";
import { fill } from "@sanad/locale/text";
import type { Reader } from "../views/moment.tsx";
import { withoutDeceit } from "../views/stranger.tsx";
import type { TimelineItem } from "../views/timeline-entry.tsx";
import { answerLines, factLines } from "./answer-lines.ts";
import { automaticItems, deliveriesOf } from "./delivery-states.ts";
import { decisionText } from "./decision-text.ts";
import { exhibitItems } from "./exhibit-items.ts";

/** UTF-16 units of a text that the timeline shows; the rest is a page of its own. */
export const shownText = 20_000;

/** What every item of a case's timeline is made with. */
export interface Told {
  readonly page: CasePage;
  readonly colleagues: Colleagues;
  readonly reader: Reader;
  readonly mayDo: (permission: Permission) => boolean;
}

/** The entries of a page as the timeline shows them: SMS parts joined, automatic answers put where they went out. */
export function timelineItems(told: Told): readonly TimelineItem[] {
  const { entries } = told.page;
  const joined = joinedTexts(entries, told.reader.now);
  const items = entries.flatMap((entry) => itemsOf(entry, joined, told));
  return [...items, ...automaticItems(told)].toSorted((a, b) => a.at - b.at);
}

interface Joined {
  readonly text: string;
  readonly incomplete: boolean;
}

type Worded = KnownEntry & { readonly kind: "report" | "message" };

/** By the id of the first part; the other parts map to `null`, which shows nothing. */
function joinedTexts(entries: readonly TimelineEntry[], now: number): ReadonlyMap<string, Joined | null> {
  const worded = entries.filter(
    (entry): entry is Worded =>
      entry.state === "known" && (entry.kind === "report" || entry.kind === "message"),
  );
  const pieces = worded
    .filter(({ body }) => body.part !== undefined)
    .map((entry): Piece & { readonly id: string } => ({
      id: entry.id,
      at: entry.at,
      text: textOf(entry),
      ...(entry.body.part !== undefined && { part: entry.body.part }),
    }));
  const texts = new Map<string, Joined | null>();
  for (const { id } of pieces) texts.set(id, null);
  for (const { text, pieces: used, incomplete } of joinParts(pieces, now)) {
    const first = used.toSorted((a, b) => a.at - b.at)[0];
    if (first !== undefined) texts.set(first.id, { text, incomplete: incomplete === true });
  }
  return texts;
}

function textOf(entry: Worded): string {
  return entry.kind === "report" ? entry.body.story : entry.body.text;
}

function itemsOf(
  entry: TimelineEntry,
  joined: ReadonlyMap<string, Joined | null>,
  told: Told,
): readonly TimelineItem[] {
  const { id, at } = entry;
  switch (entry.state) {
    case "closed":
      return [];
    case "damaged":
      return [{ kind: "damaged", id, at }];
    case "odd":
      return [{ kind: "odd", id, at, text: shortened(entry.text) }];
    case "known":
      return knownItems(entry, joined, told);
  }
}

function knownItems(
  entry: KnownEntry,
  joined: ReadonlyMap<string, Joined | null>,
  told: Told,
): readonly TimelineItem[] {
  const { reader, colleagues } = told;
  const { language } = reader;
  const { id, at } = entry;
  const author = authorName(entry.author, told);
  const change = (text: string): readonly TimelineItem[] => [{ kind: "change", id, at, author, text }];
  switch (entry.kind) {
    case "report":
    case "message":
      return wordedItem(entry, joined.get(id), told);
    case "reply": {
      const deliveries = deliveriesOf(entry.body, told);
      return [{ kind: "reply", id, at, author, channel: null, text: entry.body.text, deliveries }];
    }
    case "note":
      return [{ kind: "note", id, at, author, channel: null, text: entry.body.text }];
    case "exhibits":
      return [{ kind: "evidence", id, at, author, items: exhibitItems(entry.body, told) }];
    case "facts": {
      const { answers, more = {} } = entry.body;
      const lines = [...answerLines(answers, reader), ...factLines(more, language)];
      return [{ kind: "change", id, at, author, text: changeTexts.facts[language], answers: lines }];
    }
    case "contact": {
      const { confirmedBy, proposed } = entry.body;
      if (proposed === true) return change(changeTexts.wish[language]);
      const how = confirmedBy === undefined ? "–" : confirmationLabels[confirmedBy][language];
      return change(fill(changeTexts.contact[language], { how }));
    }
    case "decision":
      return change(decisionText(entry.body, colleagues, reader));
    case "task":
      return change(fill(changeTexts.task[language], { text: isolate(withoutDeceit(entry.body.text)) }));
    case "person":
      return [];
  }
}

function wordedItem(entry: Worded, joined: Joined | null | undefined, told: Told): readonly TimelineItem[] {
  if (joined === null) return [];
  const { id, at, kind, body, verified } = entry;
  const { reader } = told;
  const text = joined?.text ?? textOf(entry);
  const answers = answerLines(body.answers ?? {}, reader);
  return [
    {
      kind,
      id,
      at,
      author: authorName(entry.author, told),
      channel: body.channel,
      text: shortened(text),
      truncated: body.truncated === true,
      unverified: !verified,
      ...(answers.length > 0 && { answers }),
      ...(text.length > shownText && { whole: `/cases/${told.page.case.id}/entries/${id}` }),
      ...(joined?.incomplete === true && { caution: workTexts.missing[reader.language] }),
    },
  ];
}

function shortened(text: string): string {
  return text.length > shownText ? `${text.slice(0, shownText)}…` : text;
}

/** A member's name; `null` for the person themselves. */
export function authorName(author: EntryAuthor, { colleagues, reader }: Told): string | null {
  if (author === "reporter") return null;
  const member = author.split("/")[1] ?? "";
  const known = isId("member", member) ? colleagues.get(member)?.name : undefined;
  return known ?? changeTexts.somebody[reader.language];
}
