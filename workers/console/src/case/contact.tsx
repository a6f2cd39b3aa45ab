import { readCasePage } from "@sanad/casework/desk/case-page";
import { changeContact, confirmations } from "@sanad/casework/desk/change-contact";
import type { Desk } from "@sanad/casework/desk/desk";
import { type OpenedCase, openCase } from "@sanad/casework/desk/open-case";
import { safeContactSchema } from "@sanad/casework/safe-contact-schema";
import type { SafeContact } from "@sanad/domain/report";
import { showReference } from "@sanad/domain/reference";
import { workTexts } from "@sanad/locale/console/case-work";
import { recordAct } from "@sanad/store/case-visits";
import type { Context } from "hono";
import { Hono } from "hono";
import { z } from "zod";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { ContactForm } from "./contact-form.tsx";
import { type Returned, Typed } from "./form-values.ts";
import { caseHref, notHere, withCase } from "./opened.tsx";
import { staleForm } from "./show-case.tsx";

const made = z.enum(confirmations);
const codeWord = z.string().max(200);

/** The safe-contact plan, changed by a member who made sure; and what the person asked for, confirmed or refused. */
export const contact = new Hono<App>()
  .get("/cases/:id/contact", permit("case-work"), (c) =>
    withCase(c, (desk, opened) => showContact(c, desk, opened, null, 200)),
  )
  .post("/cases/:id/contact", permit("case-work"), (c) =>
    withCase(c, async (desk, opened) => {
      const typed = Typed.of(await c.req.formData());
      const { language } = readerOf(c, desk);
      const { signedIn } = c.var;
      const { standing } = await readCasePage(desk, signedIn, opened, null);
      const planned = plannedContact(typed, standing.plan);
      const by = made.safeParse(typed.text("confirmed_by"));
      const word = codeWord.safeParse(typed.text("code_word"));
      const wrong = planned.wrong ?? (!by.success ? "confirmed_by" : !word.success ? "code_word" : null);
      if (wrong !== null || planned.contact === null || !by.success || !word.success) {
        const text = wrong === "address" ? workTexts.needsAddress : workTexts.choose;
        const problems = [{ field: wrong, text: text[language] }];
        return showContact(c, desk, opened, { typed, problems, meanwhile: [] }, 422);
      }
      const body = {
        contact: planned.contact,
        confirmedBy: by.data,
        ...(word.data !== "" && { codeWord: word.data }),
      };
      const stored = await changeContact(desk, signedIn, opened, typed.revision(), body);
      if (stored.ok) return c.redirect(caseHref(opened), 303);
      const now = await openCase(desk, signedIn, opened.case.id);
      if (now === null) return notHere(c);
      return showContact(c, desk, now, await staleForm(c, desk, now, typed), 409);
    }),
  );

interface Planned {
  readonly contact: SafeContact | null;
  readonly wrong?: string;
}

/** One of three: what the person asked for, the plan as it stands, or what the member typed. */
function plannedContact(
  typed: Typed,
  plan: { readonly contact: SafeContact | null; readonly proposed: { readonly contact: SafeContact } | null },
): Planned {
  switch (typed.text("settle")) {
    case "take":
      return { contact: plan.proposed?.contact ?? null };
    case "keep":
      return { contact: plan.contact ?? { way: "none" } };
  }
  const given = ["address", "hours", "watcher"].flatMap((name) => {
    const text = typed.text(name);
    return text === "" ? [] : [[name, text]];
  });
  const part = typed.text("day_part");
  const way = typed.text("way");
  const read = safeContactSchema.safeParse({
    way,
    ...(way !== "none" && { ...Object.fromEntries(given), ...(part !== "" && { dayPart: part }) }),
  });
  if (!read.success) return { contact: null, wrong: fieldOf(read.error.issues[0]?.path[0]) };
  if (read.data.way !== "none" && read.data.address === undefined) return { contact: null, wrong: "address" };
  return { contact: read.data };
}

function fieldOf(key: PropertyKey | undefined): string {
  return key === "dayPart" ? "day_part" : String(key ?? "way");
}

async function showContact(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  returned: Returned | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { signedIn } = c.var;
  // The form shows the number that stands, also where it comes back.
  await recordAct(desk.db, signedIn.viewer, opened.case, "contact-revealed", null, desk.now);
  const { standing } = await readCasePage(desk, signedIn, opened, null);
  return memberPage(
    c,
    desk,
    { title: showReference(opened.case.reference), status },
    <ContactForm row={opened.case} plan={standing.plan} reader={readerOf(c, desk)} returned={returned} />,
  );
}
