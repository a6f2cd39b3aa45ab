import { exhibitAccess } from "@sanad/casework/desk/exhibit-access";
import { livingOwnApprovals } from "@sanad/casework/desk/own-approvals";
import { quarantineOnSight } from "@sanad/casework/desk/quarantine";
import { readExhibits } from "@sanad/casework/desk/read-exhibits";
import { isId } from "@sanad/domain/id";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { evidencePage } from "@sanad/store/staff-evidence";
import { Hono } from "hono";
import { withCase } from "../case/opened.tsx";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { exhibitPage } from "./exhibit-page.tsx";
import { exhibitHref, withExhibit } from "./with-exhibit.tsx";

/** Pieces on one page: reading what is recorded of each costs milliseconds. */
const SHOWN = 24;

export const evidencePages = new Hono<App>()
  .get("/cases/:id/evidence", permit("evidence-view"), (c) =>
    withCase(c, async (desk, opened) => {
      const after = c.req.query("after") ?? "";
      const start = isId("evidence", after) ? after : null;
      const rows = await evidencePage(desk.db, opened.case, start, SHOWN + 1);
      const read = await readExhibits(desk, opened, rows.slice(0, SHOWN));
      const exhibits = await quarantineOnSight(desk, c.var.signedIn, opened, read);
      const ids = exhibits.map(({ row }) => row.id);
      const living = await livingOwnApprovals(desk, opened, ids);
      const { member } = c.var.signedIn.viewer;
      const pieces = exhibits.map((exhibit) => ({
        exhibit,
        href: exhibitHref(opened, exhibit),
        access: exhibitAccess(exhibit, living, member),
      }));
      const { language } = readerOf(c, desk);
      const last = rows.length > SHOWN ? ids.at(-1) : undefined;
      const list = (
        <EvidenceList
          language={language}
          caseHref={`/cases/${opened.case.id}`}
          pieces={pieces}
          waits={living.some((one) => one.decision === null)}
          after={last ?? null}
        />
      );
      return memberPage(c, desk, { title: evidenceTexts.title[language] }, list);
    }),
  )
  .get("/cases/:id/evidence/:evidence", permit("evidence-view"), (c) =>
    withExhibit(c, (desk, opened, sighted) => exhibitPage(c, desk, opened, sighted)),
  );
