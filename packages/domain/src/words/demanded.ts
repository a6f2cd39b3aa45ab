import type { Token } from "./fold.ts";
import type { Span } from "./span.ts";
import type { When } from "./when.ts";
import { wordsOf } from "./word-list.ts";

/** Somebody demands, threatens or pays nearby: then a time is a deadline. Beginnings of words. */
const demands = beginnings(
  "يريد تريد يطلب طلب طالب عايز عاوز يبغ يبي بغا باغي بدو بده كيطلب ادفع أدفع يدفع دفع ندفع خلص نخلص الفلوس فلوس لفلوس المال مال المبلغ مبلغ درهم دولار يورو ريال دينار جنيه مصاري كاش رصيد",
  "ينشر سينشر غينشر هينشر حينشر بينشر كينشر نشر بنشر ينزل هينزل بينزل يصيفط غيصيفط صيفط يرسل سيرسل أرسل بيرسل هيرسل حيرسل يطرش بيطرش غاينشر غايصيفط غايفضح غيحط غايحط بيحط هيحط نشير يشير غيشير غايشير يوري سيبعث بيبعت بيفضح يفضح غيفضح هيفضح سيفضح يبعت هيبعت يحول أحول تحويل حوالة مهل مهلة أمهل عطاني أعطاني اداني يهدد هدد كيهدد بيهدد تهديد قالي قالي قال كال صور تصاور الفيديو عندي معي قدامي أمامي باقي",
  "pay money wants want wanted demand threat post publish leak send sent gave gives deadline share expose ultimatum transfer dollar euro says said told tell show ruin release upload photos pictures video otherwise",
  "paye payer argent veut exige demande publi diffus envo affich balanc montrer devoil lacher poste menac donne delai ultimatum virement photos sinon reste dit jai",
  "bgha baghi lflous flous khles nkhles sift ysift nchr ynchr ghadi 3tani gali galiya tsawr kayhedd 3andi hayb3at haybe3at hayeb3at ghayb3at ghay7et ghaylou7 ghayn haynshor hanzel haynazel fd7 yfde7",
);
/** Addressed to us, or about the writer's own day: when they may be called is no deadline. */
const own = wordsOf(
  "اتصلوا اتصلو كلموني كلميني راسلوني عيطو عيطوا عيطوليا جاوبوني ردوا ردو تتصلوا تكلموني تعيطو الاتصال متاح متفرغ متفرغة أعمل أشتغل خدام خدامة نخدم أنتظر انتظرت استنيت الكلام أتكلم أنام نمت كنت سهرت مدرسة المدرسة",
  "call contact reach phone available free work working home busy meeting class school talk speak write sleep wait waited waiting slept awake",
  "appelez rappelez appeler rappeler mappeler joindre contactez ecrivez repondez disponible libre travaille joignable cours travail dors dormir attends attendu ecrire parler harcele",
  "3iyto 3ayto jawbo khdam khdama nkhdem",
);
/** What follows when a deadline passes: "call me before midnight or I post" is the extorter's own sentence. */
const threats = beginnings(
  "سينشر غينشر غاينشر هينشر هنشر حينشر بينشر ينشر ننشر أنشر غننشر غانشر هينزل ينزل يفضح نفضح هفضح غيفضح سيفضح هيبعت يبعت غيصيفط يصيفط",
  "post publish leak expose",
  "publi diffus balanc",
  "ynchr nchr ghanchr yfde7 haynshor",
);
const otherwise = wordsOf("or otherwise وإلا ولا sinon ou wla wala ola");
const yesterday = wordsOf("أمس البارحة امبارح مبارح البارح hier yesterday lbar7 lbareh lbar7a mbare7");
const BEFORE = 12;
const AFTER = 8;
const NEAR = 5;
const HOURS_SURE = 72;
const EVENING = 18;

/** Kept by their first three letters, so that a word is compared with few. */
function beginnings(...lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of wordsOf(...lists))
    map.set(word.slice(0, 3), [...(map.get(word.slice(0, 3)) ?? []), word]);
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
  let isOwn = false;
  for (let at = Math.max(0, start - NEAR); at < end + NEAR; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) continue;
    if (token.forms.some((form) => yesterday.has(form))) return false;
    if (at < start && token.forms.some((form) => own.has(form))) isOwn = true;
  }
  if (isOwn && !isThreatAfter(tokens, end)) return false;
  return isPlain(time) || isDemandNear(tokens, start, end);
}

/** "Tonight", "before tomorrow", "24 hours" speak for themselves. */
function isPlain(time: Span | When): boolean {
  if (time.kind === "span") return time.hours <= HOURS_SURE;
  if (time.day !== null && time.day.kind !== "ahead") return false;
  // "Before today" tells of the past.
  if (time.day?.days === 0 && time.clock === null) return false;
  return time.clock === null || (!time.clock.exact && time.clock.hours.every((hour) => hour >= EVENING));
}

function isThreatAfter(tokens: readonly Token[], end: number): boolean {
  const clause = tokens[end - 1]?.clause;
  let orElse = false;
  for (const token of tokens.slice(end, end + AFTER)) {
    orElse ||= token.forms.some((form) => otherwise.has(form));
    if ((orElse || token.clause === clause) && begins(threats, token)) return true;
  }
  return false;
}

function isDemandNear(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(Math.max(0, start - BEFORE), end + AFTER).some((token) => begins(demands, token));
}

function begins(all: ReadonlyMap<string, readonly string[]>, { forms }: Token): boolean {
  return forms.some((form) => all.get(form.slice(0, 3))?.some((beginning) => form.startsWith(beginning)));
}
