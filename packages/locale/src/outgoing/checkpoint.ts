import type { CheckpointFacts } from "@sanad/domain/outbox";
import { type StaffMail, staffMail } from "./mail.ts";

/** The daily fingerprint of the ledger: kept in a mailbox, it shows whether the ledger was changed afterwards. */
export function checkpointMail({ at, chains, hash }: CheckpointFacts, consoleUrl: string): StaffMail {
  return staffMail({
    subject: "سند: بصمة السجل اليومية",
    opening: "احتفظوا بهذه الرسالة: بها يُعرف لاحقا هل غيّر أحد شيئا في السجل.",
    facts: [
      { label: "إلى غاية (UTC)", value: new Date(at).toISOString().slice(0, 16).replace("T", " ") },
      { label: "عدد السلاسل التي تغيرت", value: String(chains) },
      { label: "البصمة", value: hash },
    ],
    closing: "للمقارنة افتحوا السجل في لوحة العمل:",
    consoleUrl,
  });
}
