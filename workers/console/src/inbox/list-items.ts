import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { InboxPage } from "@sanad/casework/desk/inbox";
import { mayBeMinor } from "@sanad/domain/minor";
import { summaryLine } from "@sanad/locale/console/summary";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { Viewer } from "@sanad/store/viewer";
import type { CaseListItem } from "../views/case-row.tsx";
import type { Reader } from "../views/moment.tsx";

interface Shown {
  readonly page: Pick<InboxPage, "cases" | "summaries">;
  readonly names: Colleagues;
  readonly viewer: Viewer;
  readonly reader: Reader;
  /** the query of the list, to come back to after what was done in a row; `null` where nothing is done in rows */
  readonly back: string | null;
}

export function listItems(shown: Shown): readonly CaseListItem[] {
  return shown.page.cases.map((row) => itemOf(shown, row));
}

function itemOf({ page, names, viewer, reader, back }: Shown, row: StaffCase): CaseListItem {
  const summary = page.summaries.get(row.id);
  const line = summary === undefined ? "" : summaryLine(summary, reader.language);
  const nameOf = (member: StaffCase["assignee"]) =>
    member === null ? null : (names.get(member)?.name ?? "–");
  const isAnswered = (row.answeringUntil ?? 0) > reader.now && row.answering !== viewer.member;
  const own = row.lead === viewer.center && row.open === 1;
  return {
    href: `/cases/${row.id}`,
    reference: row.reference,
    urgency: row.urgency,
    deadline: row.deadline,
    filedAt: row.filedAt,
    summary: line === "" ? null : line,
    channel: row.channel,
    country: row.country,
    status: row.status,
    assignee: nameOf(row.assignee),
    answering: isAnswered ? nameOf(row.answering) : null,
    waitingForUs: row.open === 1 && row.waiting === "us",
    suspected: row.suspected === 1,
    training: row.training === 1,
    minor: summary !== undefined && mayBeMinor(summary.answers),
    ...(back !== null && {
      quick: {
        caseId: row.id,
        back,
        acknowledge: own && row.acknowledgedAt === null,
        take: own && row.assignee === null,
      },
    }),
  };
}
