import type { DigestFacts, NoticeFacts } from "@sanad/domain/outbox";
import { isolate } from "../isolate.ts";
import { plural } from "../plural.ts";
import { type Fact, type StaffMail, staffMail } from "./mail.ts";
import { noticeFacts } from "./notice.ts";

/** Several notices in one mail, in the order of the facts: the most urgent first. */
export function digestMail(facts: DigestFacts, consoleUrl: string): StaffMail {
  const count = plural(facts.notices.length, "ar", {
    zero: "لا تبليغات",
    one: "تبليغ واحد",
    two: "تبليغان",
    few: "{count} تبليغات",
    many: "{count} تبليغا",
    other: "{count} تبليغ",
  });
  return staffMail({
    subject: `سند: ${count}`,
    opening: `وصل إلى المركزين منذ آخر رسالة: ${count}.`,
    facts: facts.notices.map(lineOf),
    closing: "لوحة العمل:",
    consoleUrl,
  });
}

function lineOf(notice: NoticeFacts): Fact {
  const [reference, ...others] = noticeFacts(notice);
  const followUp = notice.role === "lead" && notice.followUp === true ? ["رسالة جديدة في ملف"] : [];
  const role = notice.role === "other" ? ["يتولاه المركز الآخر"] : [];
  return {
    // The Arabic word first: in plain text a line takes its direction from its first strong letter.
    label: reference === undefined ? "" : `${reference.label} ${isolate(reference.value)}`,
    value: [...others.map((fact) => fact.value), ...followUp, ...role].join(" · "),
  };
}
