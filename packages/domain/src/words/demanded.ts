import { fold, type Token } from "./fold.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";

/** Somebody demands, threatens or pays nearby: then a time is a deadline. Beginnings of words. */
const demands = beginnings(
  "يريد تريد يطلب طلب طالب عايز عاوز يبغ يبي بغا باغي بدو بده كيطلب ادفع أدفع يدفع دفع ندفع خلص نخلص الفلوس فلوس لفلوس المال مال المبلغ مبلغ درهم دولار يورو ريال دينار جنيه مصاري كاش رصيد",
  "ينشر سينشر غينشر هينشر حينشر بينشر كينشر نشر بنشر ينزل هينزل بينزل يصيفط غيصيفط صيفط يرسل سيرسل أرسل يفضح غيفضح هيفضح سيفضح يبعت هيبعت يحول أحول تحويل حوالة مهل مهلة أمهل عطاني أعطاني اداني يهدد هدد كيهدد بيهدد تهديد قالي قالي قال كال صور تصاور الفيديو عندي معي قدامي أمامي باقي",
  "pay money wants want wanted demand threat post publish leak send sent gave gives deadline share expose ultimatum transfer dollar euro says said told photos pictures video otherwise",
  "paye payer argent veut exige demande publi diffus envo poste menac donne delai ultimatum virement photos sinon reste dit jai",
  "bgha baghi lflous flous khles nkhles sift ysift nchr ynchr ghadi 3tani gali galiya tsawr kayhedd 3andi fd7 yfde7",
);
/** Addressed to us, or about the writer's own day: when they may be called is no deadline. */
const own = words(
  "اتصلوا اتصلو كلموني كلميني راسلوني عيطو عيطوا عيطوليا جاوبوني ردوا ردو تتصلوا تكلموني تعيطو الاتصال متاح متفرغ متفرغة أعمل أشتغل خدام خدامة نخدم أنتظر انتظرت استنيت الكلام أتكلم أنام نمت كنت سهرت مدرسة المدرسة",
  "call contact reach phone available free work working home busy meeting class school talk speak write sleep wait waited waiting slept awake",
  "appelez rappelez appeler rappeler mappeler joindre contactez ecrivez repondez disponible libre travaille joignable cours travail dors dormir attends attendu ecrire parler harcele",
  "3iyto 3ayto jawbo khdam khdama nkhdem",
);
const yesterday = words("أمس البارحة امبارح مبارح البارح hier yesterday lbar7 lbareh lbar7a mbare7");
const BEFORE = 12;
const AFTER = 8;
const NEAR = 5;
const HOURS_SURE = 72;
const EVENING = 18;

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")).map(fold));
}

/** Kept by their first three letters, so that a word is compared with few. */
function beginnings(...lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words(...lists)) map.set(word.slice(0, 3), [...(map.get(word.slice(0, 3)) ?? []), word]);
  return map;
}

/**
 * Whether a time in words may be somebody's deadline. An hour, a weekday or a date needs a demand or a threat near it:
 * people also tell when they can be called, and what happened when.
 *
 * @param end index of the token after the phrase
 */
export function isDemanded(
  tokens: readonly Token[],
  start: number,
  end: number,
  time: Span | When | null,
): boolean {
  if (time === null) return true;
  const clause = tokens[start]?.clause;
  for (let at = Math.max(0, start - NEAR); at < end + NEAR; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) continue;
    if (token.forms.some((form) => yesterday.has(form) || (at < start && own.has(form)))) return false;
  }
  return isPlain(time) || demandNear(tokens, start, end);
}

/** "Tonight", "before tomorrow", "24 hours" speak for themselves. */
function isPlain(time: Span | When): boolean {
  if (time.kind === "span") return time.hours <= HOURS_SURE;
  if (time.day !== null && time.day.kind !== "ahead") return false;
  return time.clock === null || (!time.clock.exact && time.clock.hours.every((hour) => hour >= EVENING));
}

function demandNear(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = Math.max(0, start - BEFORE); at < end + AFTER; at += 1) {
    for (const form of tokens[at]?.forms ?? []) {
      if (demands.get(form.slice(0, 3))?.some((beginning) => form.startsWith(beginning))) return true;
    }
  }
  return false;
}
