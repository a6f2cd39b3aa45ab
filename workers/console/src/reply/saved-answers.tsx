import { keepAnswer, removeAnswer, type SavedAnswer, savedAnswers } from "@sanad/casework/desk/saved-answers";
import { type AnswerId, isId } from "@sanad/domain/id";
import { savedAnswerTexts } from "@sanad/locale/console/saved-answers";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { SavedAnswersView, SavedAnswerView } from "./saved-answers-view.tsx";

const text = z.string().max(20_000).catch("");
const form = z.object({ title: z.string().max(80).catch(""), ar: text, fr: text, en: text });
const empty: SavedAnswer = { title: "", text: { ar: "", fr: "", en: "" } };

/** The answers that a center keeps. */
export const savedAnswerPages = new Hono<App>()
  .get("/answers", permit("case-work"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const own = await savedAnswers(desk, c.var.signedIn);
    const { language } = readerOf(c, desk);
    const view = <SavedAnswersView language={language} own={own} />;
    return memberPage(c, desk, { title: savedAnswerTexts.title[language], place: "answers" }, view);
  })
  .get("/answers/:id", permit("case-work"), async (c) => {
    const found = await answerAt(c, c.req.param("id"));
    return found === null ? c.notFound() : edit(c, found.id, found.answer, []);
  })
  .post("/answers/:id", permit("case-work"), async (c) => {
    const found = await answerAt(c, c.req.param("id"));
    if (found === null) return c.notFound();
    const desk = deskOf(c.env, Date.now());
    const { title, ...words } = form.parse(Object.fromEntries(await c.req.formData()));
    const answer = { title: title.trim(), text: words };
    const problems = problemsIn(c, answer);
    if (problems.length > 0) return edit(c, found.id, answer, problems);
    await keepAnswer(desk, c.var.signedIn, found.id, answer);
    return c.redirect("/answers", 303);
  })
  .post("/answers/:id/remove", permit("case-work"), async (c) => {
    const found = await answerAt(c, c.req.param("id"));
    if (found === null || found.id === null) return c.notFound();
    await removeAnswer(deskOf(c.env, Date.now()), c.var.signedIn, found.id);
    return c.redirect("/answers", 303);
  });

/** @returns `null` for an answer that is not this center's */
async function answerAt(
  c: Context<App>,
  name: string,
): Promise<{ readonly id: AnswerId | null; readonly answer: SavedAnswer } | null> {
  if (name === "new") return { id: null, answer: empty };
  if (!isId("answer", name)) return null;
  const answer = (await savedAnswers(deskOf(c.env, Date.now()), c.var.signedIn)).get(name);
  return answer === undefined ? null : { id: name, answer };
}

function problemsIn(c: Context<App>, { title, text: words }: SavedAnswer): FormProblem[] {
  const { language } = readerOf(c, { now: Date.now() });
  const problems: FormProblem[] = [];
  if (title === "") problems.push({ field: "title", text: savedAnswerTexts.needsName[language] });
  if (Object.values(words).every((one) => one.trim() === ""))
    problems.push({ field: "ar", text: savedAnswerTexts.needsText[language] });
  return problems;
}

async function edit(
  c: Context<App>,
  id: AnswerId | null,
  answer: SavedAnswer,
  problems: readonly FormProblem[],
): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const { language } = readerOf(c, desk);
  const view = <SavedAnswerView language={language} id={id} answer={answer} problems={problems} />;
  const status = problems.length > 0 ? 422 : 200;
  return memberPage(c, desk, { title: savedAnswerTexts.title[language], place: "answers", status }, view);
}
