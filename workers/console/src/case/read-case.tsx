import { openedSenders } from "@sanad/casework/desk/reveal-senders";
import { readTimeline } from "@sanad/casework/desk/timeline";
import { isId } from "@sanad/domain/id";
import { showReference } from "@sanad/domain/reference";
import { workTexts } from "@sanad/locale/console/case-work";
import { entryRow } from "@sanad/store/case-entries";
import { recordAct } from "@sanad/store/case-visits";
import type { TimelineEnd } from "@sanad/store/timeline";
import { Hono } from "hono";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { ButtonLink } from "../views/button.tsx";
import { StrangerText } from "../views/stranger.tsx";
import { caseHref, notHere, withCase } from "./opened.tsx";
import { showCase } from "./show-case.tsx";

/** Reading a case: its page, one long text by itself, and the numbers that are masked until asked for. */
export const readCase = new Hono<App>()
  .get("/cases/:id{case_[a-z2-7]{26}}", permit("case-read"), (c) =>
    withCase(c, (desk, opened) => showCase(c, desk, opened, { before: timelineEnd(c.req.query("before")) })),
  )
  .get("/cases/:id/entries/:entry", permit("case-read"), (c) =>
    withCase(c, async (desk, opened) => {
      const id = c.req.param("entry");
      const row = isId("entry", id) ? await entryRow(desk.db, opened.case, id) : null;
      const [entry] = row === null ? [] : await readTimeline(desk, opened, [row]);
      const text = entry === undefined ? null : wholeText(entry);
      if (text === null) return notHere(c);
      const { language } = readerOf(c, desk);
      return memberPage(
        c,
        desk,
        { title: showReference(opened.case.reference) },
        <>
          <StrangerText text={text} />
          <ButtonLink href={caseHref(opened)}>{workTexts.back[language]}</ButtonLink>
        </>,
      );
    }),
  )
  .post("/cases/:id/reveal", permit("contact-reveal"), (c) =>
    withCase(c, async (desk, opened) => {
      const senders = await openedSenders(desk, opened);
      // written down before it is shown: what cannot be kept is not told
      await recordAct(desk.db, c.var.signedIn.viewer, opened.case, "contact-revealed", null, desk.now);
      return showCase(c, desk, opened, { revealed: { senders } });
    }),
  );

/** Where a page of the timeline begins, as our own links say it; `null` for anything else. */
function timelineEnd(text: string | undefined): TimelineEnd | null {
  const [at = "", id = ""] = (text ?? "").split(".");
  return /^\d{1,15}$/.test(at) && isId("entry", id) ? { at: Number(at), id } : null;
}

function wholeText(entry: Awaited<ReturnType<typeof readTimeline>>[number]): string | null {
  if (entry.state === "odd") return entry.text;
  if (entry.state !== "known") return null;
  switch (entry.kind) {
    case "report":
      return entry.body.story;
    case "message":
    case "reply":
    case "note":
      return entry.body.text;
    case "person":
    case "exhibits":
    case "facts":
    case "contact":
    case "decision":
    case "task":
      return null;
  }
}
