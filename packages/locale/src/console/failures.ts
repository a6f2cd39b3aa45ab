import type { Language } from "@sanad/domain/vocabulary";
import { isolate } from "../isolate.ts";
import { fill, type Text } from "../text.ts";

const unreachable: Text = {
  ar: "لم نصل إلى مزود الإرسال",
  fr: "le prestataire d’envoi n’a pas répondu",
  en: "the provider could not be reached",
};

const unread: Text = {
  ar: "تعذرت قراءة الرسالة المعدة للإرسال",
  fr: "le message préparé n’a pas pu être lu",
  en: "the prepared message could not be read",
};

/** By the codes with which `workers/notify` ends or puts off a try. */
const failures: ReadonlyMap<string, Text> = new Map([
  ["timeout", unreachable],
  ["network", unreachable],
  ["unreadable", unreachable],
  ["payload-missing", unread],
  ["payload-unopened", unread],
  ["damaged", unread],
  [
    "quota",
    {
      ar: "نفدت حصة الإرسال عند المزود",
      fr: "le quota d’envoi est épuisé",
      en: "the sending quota is used up",
    },
  ],
  [
    "not-accepted",
    { ar: "رفضها مزود الإرسال", fr: "refusé par le prestataire d’envoi", en: "refused by the provider" },
  ],
  [
    "no-contact",
    {
      ar: "لا رقم ولا عنوان للإرسال",
      fr: "ni numéro ni adresse où l’envoyer",
      en: "no number or address to send it to",
    },
  ],
  [
    "no-safe-hour",
    {
      ar: "لم تبق ساعة آمنة للإرسال",
      fr: "plus d’heure sûre pour l’envoi",
      en: "no safe hour was left for it",
    },
  ],
]);

/** A provider's status, as `http-503`, and whatever a later version writes. */
const other: Text = {
  ar: "رد مزود الإرسال بالرمز {code}",
  fr: "le prestataire d’envoi a répondu {code}",
  en: "the provider answered {code}",
};

/** Why a message waits or did not go out, in words for staff. */
export function failureReason(code: string, language: Language): string {
  return failures.get(code)?.[language] ?? fill(other[language], { code: isolate(code) });
}
