import { readCaseContact } from "@sanad/casework/desk/case-contact";
import type { Desk } from "@sanad/casework/desk/desk";
import { openCase, type OpenedCase } from "@sanad/casework/desk/open-case";
import { assurances, replaceReceipt } from "@sanad/casework/desk/replace-receipt";
import { base64url } from "@sanad/domain/base64url";
import { utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { isId } from "@sanad/domain/id";
import { newReceiptTexts } from "@sanad/locale/console/new-receipt";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { NewReceiptView, ReceiptShownView } from "./new-receipt-view.tsx";

const form = z.object({
  sure: z.enum(assurances).nullable().catch(null),
  secret: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable()
    .catch(null),
});

/** A new receipt for somebody who came by SMS or e-mail, or lost theirs. */
export const newReceipts = new Hono<App>()
  .get("/cases/:id/receipt", permit("case-work"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const opened = await caseAt(desk, c);
    return opened === null ? c.notFound() : ask(c, desk, opened, { secret: newSecret(), trouble: null });
  })
  .post("/cases/:id/receipt", permit("case-work"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const opened = await caseAt(desk, c);
    if (opened === null) return c.notFound();
    const { sure, secret } = form.parse(Object.fromEntries(await c.req.formData()));
    const kept = secret ?? newSecret();
    const contact = await readCaseContact(desk, opened);
    if (sure === null || (sure === "code_word" && contact?.codeWord === null))
      return ask(c, desk, opened, { secret: kept, trouble: "needsSure" });
    const receipt = await replaceReceipt(desk, c.var.signedIn, opened, await sha256(utf8(kept)), sure);
    if (receipt === null) return ask(c, desk, opened, { secret: kept, trouble: "changed" });
    const { language } = readerOf(c, desk);
    const view = (
      <ReceiptShownView
        language={language}
        caseId={opened.case.id}
        receipt={receipt}
        returnUrl={`${c.env.INTAKE_URL}/return`}
      />
    );
    return memberPage(c, desk, { title: newReceiptTexts.title[language] }, view);
  });

async function caseAt(desk: Desk, c: Context<App>): Promise<OpenedCase | null> {
  const id = c.req.param("id") ?? "";
  return isId("case", id) ? openCase(desk, c.var.signedIn, id) : null;
}

function newSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function ask(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  { secret, trouble }: { readonly secret: string; readonly trouble: "needsSure" | "changed" | null },
): Promise<Response> {
  const { language } = readerOf(c, desk);
  const contact = await readCaseContact(desk, opened);
  const field = trouble === "needsSure" ? "sure" : null;
  const problems = trouble === null ? [] : [{ field, text: newReceiptTexts[trouble][language] }];
  const { id: caseId, reference } = opened.case;
  const view = (
    <NewReceiptView
      language={language}
      caseId={caseId}
      reference={reference}
      secret={secret}
      codeWord={contact?.codeWord ?? null}
      problems={problems}
    />
  );
  const status = trouble === null ? 200 : trouble === "changed" ? 409 : 422;
  return memberPage(c, desk, { title: newReceiptTexts.title[language], status }, view);
}
