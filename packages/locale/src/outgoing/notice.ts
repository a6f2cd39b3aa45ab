import type { LeadFacts, NoticeFacts } from "@sanad/domain/outbox";
import { showReference } from "@sanad/domain/reference";
import { showMoment } from "../dates.ts";
import { isolate } from "../isolate.ts";
import { countryName } from "../labels/countries.ts";
import { channelLabels, urgencyLabels } from "../labels/situation.ts";
import { type Fact, type StaffMail, staffMail } from "./mail.ts";

/** The zone in which staff read a deadline, and the words that say so. */
const zone = { name: "Africa/Casablanca", label: "بتوقيت المغرب" } as const;

/** Who does not lead cannot open the message, and must not think that it was left unread. */
const look: Readonly<Record<NoticeFacts["role"], Fact>> = {
  lead: { label: "تنبيه", value: "تعذرت قراءة الرسالة كاملة، فافتحوا الرسالة الأصلية المحفوظة في الملف" },
  other: {
    label: "تنبيه",
    value: "لم يستطع البرنامج قراءة الرسالة كاملة، وطُلب من المركز الآخر أن يفتحها بنفسه",
  },
};

/**
 * Tells a center of a report. The lead's says reference, urgency, channel, country and deadline; the other center's
 * only reference and urgency. Both say when a person has to open the message itself.
 *
 * @param consoleUrl where staff sign in. The lead's link goes on to the case by its reference, which the mail names anyway and
 *   which opens nothing
 */
export function noticeMail(facts: NoticeFacts, consoleUrl: string): StaffMail {
  return staffMail({
    subject: `${titleOf(facts)}: ${urgencyOf(facts)}، ${isolate(showReference(facts.reference))}${markOf(facts)}`,
    opening: openingOf(facts),
    facts: noticeFacts(facts),
    closing: facts.role === "lead" ? "افتحوا لوحة العمل لقراءة الملف:" : "لوحة العمل:",
    consoleUrl: facts.role === "lead" ? linkTo(facts.reference, consoleUrl) : consoleUrl,
  });
}

function linkTo(reference: string, consoleUrl: string): string {
  return new URL(`/reference/${reference}`, consoleUrl).href;
}

/** The lines that a notice may show: shared with the digest. */
export function noticeFacts(facts: NoticeFacts): readonly Fact[] {
  const both: readonly Fact[] = [
    { label: "المرجع", value: showReference(facts.reference) },
    { label: "الاستعجال", value: urgencyOf(facts) },
  ];
  const mark: readonly Fact[] =
    facts.suspected === true ? [{ label: "ملاحظة", value: "قد يكون من إرسال برنامج آلي" }] : [];
  const unread = facts.look === true ? [look[facts.role]] : [];
  return [...both, ...(facts.role === "lead" ? leadFacts(facts) : []), ...unread, ...mark];
}

function leadFacts(facts: LeadFacts): readonly Fact[] {
  return [
    { label: "القناة", value: channelLabels[facts.channel].ar },
    { label: "البلد", value: facts.country === null ? "غير معروف" : countryName(facts.country, "ar") },
    {
      label: "الأجل",
      value:
        facts.deadline === null ? "غير محدد" : `${showMoment(facts.deadline, zone.name, "ar")} ${zone.label}`,
    },
  ];
}

/** Not that it is one: a person in a hurry can look like a program. */
function markOf(facts: NoticeFacts): string {
  return facts.suspected === true ? " (قد يكون آليا)" : "";
}

function titleOf(facts: NoticeFacts): string {
  return facts.role === "lead" && facts.followUp === true ? "سند: رسالة جديدة في ملف" : "سند: تبليغ جديد";
}

function openingOf(facts: NoticeFacts): string {
  if (facts.role === "other") return "وصل تبليغ يتولاه المركز الآخر. هذا للعلم فقط.";
  return facts.followUp === true ? "وصلت رسالة جديدة في ملف يتولاه مركزكم." : "وصل تبليغ جديد يتولاه مركزكم.";
}

function urgencyOf(facts: NoticeFacts): string {
  // The Arabic word first: an isolate takes its direction from its first strong letter.
  return `${urgencyLabels[facts.urgency].ar} (${facts.urgency})`;
}
