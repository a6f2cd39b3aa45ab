import { issueTicket } from "@sanad/casework/desk/issue-ticket";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import type { Context } from "hono";
import { Hono } from "hono";
import { notHere } from "../case/opened.tsx";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Download, NotShown, Showing } from "./ticket-page.tsx";
import { exhibitHref, withExhibit } from "./with-exhibit.tsx";

/**
 * Asking to see a piece of evidence, or to have the original. The answer itself is the page, because a ticket stands in no
 * address of the console.
 */
export const tickets = new Hono<App>()
  .post("/cases/:id/evidence/:evidence/show", permit("evidence-view"), (c) => answerWith(c, "show"))
  .post("/cases/:id/evidence/:evidence/download", permit("evidence-download"), (c) =>
    answerWith(c, "download"),
  );

function answerWith(c: Context<App>, use: "show" | "download"): Promise<Response> {
  return withExhibit(c, async (desk, opened, { exhibit, access, comparison }) => {
    if (exhibit.state !== "opened" || (access !== "open" && access !== "leave")) return notHere(c);
    const { language } = readerOf(c, desk);
    const [title, back] = [evidenceTexts.one[language], exhibitHref(opened, exhibit)];
    // What was found to be another file than the one that came is only given whole, where the checksum decides again.
    const known = comparison?.result === "damaged" && use === "show";
    const wanted = { use, leave: access === "leave" };
    const ticket = known ? null : await issueTicket(desk, c.var.signedIn, opened, exhibit, wanted);
    if (ticket === null || !ticket.ok) {
      const trouble = ticket?.reason ?? "damaged";
      const page = { title, status: 422 } as const;
      return memberPage(c, desk, page, <NotShown language={language} trouble={trouble} back={back} />);
    }
    const { kind } = exhibit.details;
    const props = { language, kind, back, source: new URL(`/e/${ticket.value}`, c.env.EVIDENCE_URL).href };
    const shown = use === "show" ? <Showing {...props} /> : <Download {...props} />;
    return memberPage(c, desk, { title }, shown);
  });
}
