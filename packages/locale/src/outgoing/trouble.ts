import type { OutboxKind, TroubleFacts } from "@sanad/domain/outbox";
import { showReference } from "@sanad/domain/reference";
import { plural } from "../plural.ts";
import { type Fact, type StaffMail, staffMail } from "./mail.ts";

const kinds: Readonly<Record<OutboxKind, string>> = {
  notice: "إشعار بتبليغ",
  digest: "ملخص تبليغات",
  page: "نداء المداومة",
  trouble: "تنبيه بعطل",
  message: "رسالة إلى المعني بالأمر",
  checkpoint: "بصمة السجل اليومية",
};

/** Tells by mail that something could not be sent, was sent and did not arrive, or arrived and found nobody. */
export function troubleMail(facts: TroubleFacts, consoleUrl: string): StaffMail {
  const reference: readonly Fact[] =
    facts.reference === null ? [] : [{ label: "المرجع", value: showReference(facts.reference) }];
  const count: readonly Fact[] =
    facts.count === undefined ? [] : [{ label: "العدد", value: String(facts.count) }];
  if (facts.failedKind === "unanswered") {
    return staffMail({
      subject: "سند: لم يؤكد أحد الاطلاع",
      opening: "نودي على المداومين في المركزين، ولم يؤكد أحد الاطلاع بعد.",
      facts: [...reference, ...count],
      closing: "افتحوا لوحة العمل وأكدوا الاطلاع:",
      consoleUrl,
    });
  }
  return staffMail({
    subject: "سند: تعذر التسليم",
    opening: "تعذر تسليم ما يلي، لذلك نخبركم بهذه الوسيلة.",
    facts: [...reference, { label: "ما لم يصل", value: kinds[facts.failedKind] }, ...count],
    closing: "افتحوا لوحة العمل للمتابعة:",
    consoleUrl,
  });
}

/** The same on the duty phone: one UCS-2 SMS of 70. */
export function troubleSms(facts: TroubleFacts): string {
  const reference = facts.reference === null ? [] : [showReference(facts.reference)];
  return [...reference, `تعذر تسليم ${countOf(facts.count ?? 1)}`, "افتحوا لوحة العمل"].join("\n");
}

function countOf(count: number): string {
  return plural(count, "ar", {
    one: "رسالة",
    two: "رسالتين",
    few: "{count} رسائل",
    many: "{count} رسالة",
    other: "{count} رسالة",
  });
}
