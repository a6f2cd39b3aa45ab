import { answersSchema, factsSchema } from "@sanad/casework/desk/answers-schema";
import { readCasePage } from "@sanad/casework/desk/case-page";
import { correctFacts } from "@sanad/casework/desk/correct-facts";
import type { Desk } from "@sanad/casework/desk/desk";
import { type OpenedCase, openCase } from "@sanad/casework/desk/open-case";
import type { FactsBody } from "@sanad/domain/entry";
import { showReference } from "@sanad/domain/reference";
import { factsTexts } from "@sanad/locale/console/answers";
import type { Context } from "hono";
import { Hono } from "hono";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { FactsForm } from "./facts-form.tsx";
import { factsFields } from "./facts-fields.ts";
import { momentIn } from "./form-parts.ts";
import { type Returned, Typed } from "./form-values.ts";
import { caseHref, notHere, withCase } from "./opened.tsx";
import { staleForm } from "./show-case.tsx";

/** The coded answers, confirmed or corrected by a member, all of them on one page. */
export const facts = new Hono<App>()
  .get("/cases/:id/facts", permit("case-work"), (c) =>
    withCase(c, (desk, opened) => showFacts(c, desk, opened, null, 200)),
  )
  .post("/cases/:id/facts", permit("case-work"), (c) =>
    withCase(c, async (desk, opened) => {
      const typed = Typed.of(await c.req.formData());
      const { zone, language } = readerOf(c, desk);
      const read = readFacts(typed, zone);
      if ("wrong" in read) {
        const problems = [{ field: read.wrong, text: factsTexts.wrong[language] }];
        return showFacts(c, desk, opened, { typed, problems, meanwhile: [] }, 422);
      }
      const { signedIn } = c.var;
      const { standing } = await readCasePage(desk, signedIn, opened, null);
      const stored = await correctFacts(
        desk,
        signedIn,
        opened,
        typed.revision(),
        standing.answers,
        read.body,
      );
      if (stored.ok) return c.redirect(caseHref(opened), 303);
      const now = await openCase(desk, signedIn, opened.case.id);
      if (now === null) return notHere(c);
      return showFacts(c, desk, now, await staleForm(c, desk, now, typed), 409);
    }),
  );

async function showFacts(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  returned: Returned | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { standing } = await readCasePage(desk, c.var.signedIn, opened, null);
  const reader = readerOf(c, desk);
  return memberPage(
    c,
    desk,
    { title: showReference(opened.case.reference), status },
    <FactsForm row={opened.case} standing={standing} reader={reader} returned={returned} />,
  );
}

/** @returns the answers, or the first field that holds what its list does not have */
function readFacts(typed: Typed, zone: string): { readonly body: FactsBody } | { readonly wrong: string } {
  const answers: Record<string, unknown> = {};
  const more: Record<string, unknown> = {};
  for (const { name, key, type, of } of factsFields) {
    const into = of === "answers" ? answers : more;
    const text = typed.text(name);
    if (type === "list") {
      const list = typed.list(name).filter((one) => one !== "");
      if (list.length > 0) into[key] = list;
    } else if (text !== "") {
      into[key] = type === "moment" ? momentIn(text, zone) : type === "boolean" ? text === "yes" : text;
    }
  }
  const readAnswers = answersSchema.safeParse(answers);
  const readMore = factsSchema.safeParse(more);
  if (readAnswers.success && readMore.success)
    return { body: { answers: readAnswers.data, more: readMore.data } };
  const key = [...(readAnswers.error?.issues ?? []), ...(readMore.error?.issues ?? [])][0]?.path[0];
  return { wrong: factsFields.find((field) => field.key === key)?.name ?? "" };
}
