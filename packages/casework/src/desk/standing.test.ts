import { makeId } from "@sanad/domain/id";
import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";
import type { KnownEntry } from "./timeline.ts";
import type { EntryContent } from "@sanad/domain/entry-bodies";

const member = `center:ma/${makeId("member", new Uint8Array(16))}` as const;

function entry(at: number, content: EntryContent, by: "reporter" | "member", verified = true): KnownEntry {
  const id = makeId("entry", new Uint8Array(16).fill(at));
  return { id, at, state: "known", author: by === "member" ? member : "reporter", verified, ...content };
}

const told = (at: number, answers: object) =>
  entry(at, { kind: "message", body: { channel: "web", text: "", answers } }, "reporter");
const plan = (at: number, address: string, more: object, by: "reporter" | "member", verified = true) =>
  entry(at, { kind: "contact", body: { contact: { way: "sms", address }, ...more } }, by, verified);

it("takes the newest answer of the person until a member corrects, and then the member's", () => {
  const messages = [told(1, { age: "18_24", danger: "no" }), told(2, { danger: "yes" })];
  expect(standingOf(messages).answers).toEqual({ age: "18_24", danger: "yes" });
  const facts = entry(3, { kind: "facts", body: { answers: { danger: "no" } } }, "member");
  const later = told(4, { danger: "yes", paid: "once" });
  // the age that the member took away stays away; what came later fills gaps alone
  expect(standingOf([...messages, facts, later]).answers).toEqual({ danger: "no", paid: "once" });
});

it("believes a plan of a member alone, and no wish that nobody proved", () => {
  const confirmed = plan(1, "1", { confirmedBy: "call" }, "member");
  const doubtful = plan(2, "2", { proposed: true }, "reporter", false);
  const forged = plan(3, "3", { confirmedBy: "call" }, "reporter");
  const { plan: standing } = standingOf([confirmed, doubtful, forged]);
  expect(standing).toMatchObject({ contact: { address: "1" }, proposed: null, restricted: false });
});

it("keeps a wish to be left in peace in force until a member settles it", () => {
  const wish = entry(2, { kind: "contact", body: { contact: { way: "none" }, proposed: true } }, "reporter");
  const before = plan(1, "1", { confirmedBy: "call" }, "member");
  expect(standingOf([before, wish]).plan).toMatchObject({ restricted: true, contact: { address: "1" } });
  const settled = standingOf([before, wish, plan(3, "1", { confirmedBy: "code_word" }, "member")]);
  expect(settled.plan).toMatchObject({ restricted: false, proposed: null });
});
