import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const sources = join(import.meta.dirname, "../../packages/locale/src");

interface Line {
  readonly file: string;
  readonly text: string;
}

/** Every text of one language, as its source writes it. */
function textsIn(language: "ar" | "fr"): readonly Line[] {
  const texts = new RegExp(String.raw`\b${language}:\s*"((?:[^"\\]|\\.)*)"`, "gu");
  return globSync("**/*.ts", { cwd: sources })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(join(sources, file), "utf8").matchAll(texts)].map(([, text = ""]) => ({ file, text })),
    )
    .filter(({ text }) => !text.startsWith("https:"));
}

/** These go, or may go, by SMS: GSM 03.38 has no narrow space. */
const bySms = ["outgoing/reply.ts", "outgoing/sms-answer.ts", "console/saved-answers.ts"];

it("keeps French punctuation on the line of its word", () => {
  const french = textsIn("fr").filter(({ file }) => !bySms.includes(file));
  expect(french.length).toBeGreaterThan(500);
  expect(french.filter(({ text }) => /(?<!\u202f)[;?!»]|[ \u00a0]:|«(?!\u202f)/u.test(text))).toEqual([]);
});

it("writes Arabic with Arabic punctuation", () => {
  const arabic = textsIn("ar");
  expect(arabic.length).toBeGreaterThan(500);
  expect(arabic.filter(({ text }) => /[\u0600-\u06ff]\s?[?;,]/u.test(text))).toEqual([]);
});

/** Digits that follow an Arabic letter are laid out from right to left, group by group: 2026-12-31 would read 31-12-2026. */
it("isolates numbers that hold a hyphen from the Arabic around them", () => {
  const open = textsIn("ar").filter(({ text }) =>
    /\d-\d/u.test(text.replaceAll(/\\u206[68][^\\]*\\u2069/gu, "")),
  );
  expect(open).toEqual([]);
});

/** The center's members are several women and men: the plural is for all of them. Saved answers speak to one person. */
it("speaks to staff in the plural", () => {
  const singular =
    /(?:^|[\s:؟.،])(?:اكتب|اختر|راجع|أرسل|تأكد|قارن|أبلغ|اترك|احفظ|استعمل|اقرأ|حسابك|رقمك|كلماتك|يحق لك)(?:[\s.،:]|$)/u;
  const staff = textsIn("ar").filter(
    ({ file }) => file.startsWith("console/") && file !== "console/saved-answers.ts",
  );
  expect(staff.filter(({ text }) => singular.test(text))).toEqual([]);
});
