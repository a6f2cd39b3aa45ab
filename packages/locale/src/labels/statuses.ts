import type { Status } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

/** For staff. */
export const statusLabels = {
  new: { ar: "جديد", fr: "nouveau", en: "new" },
  triaged: { ar: "مصنف", fr: "trié", en: "triaged" },
  waiting_victim: {
    ar: "في انتظار المعني بالأمر",
    fr: "en attente de la personne",
    en: "waiting for the person",
  },
  support_request_received: {
    ar: "طلب المؤازرة متوصل به",
    fr: "demande de soutien reçue",
    en: "request for support received",
  },
  evidence_gathering: { ar: "جمع الأدلة", fr: "réunion des preuves", en: "gathering evidence" },
  legal_review: { ar: "مراجعة قانونية", fr: "examen juridique", en: "legal review" },
  complaint_drafted: { ar: "شكاية محررة", fr: "plainte rédigée", en: "complaint drafted" },
  complaint_sent: { ar: "شكاية مرسلة", fr: "plainte envoyée", en: "complaint sent" },
  complaint_acknowledged: {
    ar: "شكاية متوصل بها",
    fr: "réception de la plainte confirmée",
    en: "complaint acknowledged",
  },
  under_investigation: { ar: "بحث جار", fr: "enquête en cours", en: "under investigation" },
  prosecuted: { ar: "متابعة قضائية", fr: "poursuites engagées", en: "prosecuted" },
  hearing: { ar: "في الجلسات", fr: "audience", en: "hearing" },
  judged: { ar: "صدر الحكم", fr: "jugé", en: "judged" },
  appealed: { ar: "في الاستئناف", fr: "en appel", en: "appealed" },
  withdrawn_by_victim: {
    ar: "تراجع المعني بالأمر",
    fr: "retiré par la personne",
    en: "withdrawn by the person",
  },
  referred_out: { ar: "موجه إلى جهة أخرى", fr: "orienté ailleurs", en: "referred elsewhere" },
  unreachable: { ar: "تعذر الاتصال", fr: "injoignable", en: "could not be reached" },
  closed: { ar: "مغلق", fr: "clos", en: "closed" },
  duplicate: { ar: "مكرر", fr: "doublon", en: "duplicate" },
  legal_hold: { ar: "لا يُحذف لسبب قانوني", fr: "conservé pour motif juridique", en: "legal hold" },
} as const satisfies Record<Status, Text>;
