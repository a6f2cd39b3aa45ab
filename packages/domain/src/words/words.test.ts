import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fold, tokensOf } from "./fold.ts";
import { judgeWords, wordRules } from "./judge-words.ts";
import { startsOf, parsePhrase } from "./phrase.ts";

const now = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const clock = { now, country: "MA" };
const examples = wordRules.flatMap(({ why, examples: { raises, not } }) => [
  ...raises.map((text) => [why, true, text] as const),
  ...not.map((text) => [why, false, text] as const),
]);

/** What people write on a bad day that is not yet an emergency. */
const ordinary = [
  "السلام عليكم، أحتاج إلى المساعدة",
  "شخص يهددني بنشر صوري",
  "تعرفت عليه في إنستغرام قبل شهرين",
  "يطلب مني ألف درهم كل أسبوع",
  "دفعت له مرة واحدة ثم حظرته",
  "لا أريد أن تعلم عائلتي",
  "هل يمكنني تقديم شكاية دون محام؟",
  "اخترق حسابي وأخذ صورا خاصة",
  "أرجو أن تردوا علي بالبريد الإلكتروني",
  "أنا خائفة جدا ولا أنام",
  "هو زميلي في العمل منذ ثلاث سنوات",
  "عندي كل المحادثات محفوظة",
  "ما هي الإجراءات القانونية؟",
  "كتب لي قبل ساعتين من رقم جديد",
  "سأتصل بكم غدا إن شاء الله",
  "اليوم أرسل لي رسالة أخرى",
  "لم أدفع شيئا ولن أدفع",
  "أمي مريضة وأخاف عليها",
  "واحد كيهددني بصوري وكيطلب مني الفلوس. عافاكم عاونوني، منين نبدا؟",
  "بغيت نعرف شنو ندير",
  "راه كيصيفط ليا ميساجات بزاف",
  "دابا أنا خايفة بزاف",
  "عندي ليه نمرة وتصويرة",
  "واش خاصني نمشي عند البوليس؟",
  "ما بغيتش نموت، بغيت غير الحل",
  "كنت ميت من الضحك قبل ما يوقع هادشي",
  "خويا عمرو 25 عام وهو لي عاوني",
  "صافي بلوكيتو ومازال كيعيط",
  "حسيت براسي محكورة",
  "في واحد بيهددني بصوري ومش عارفة أعمل ايه",
  "انا خايفة من أهلي يعرفوا",
  "عايزة أعمل محضر ازاي؟",
  "بعتله فلوس مرتين قبل كده",
  "بموت فيك يا ماما وخايفة عليكي",
  "ممكن حد يكلمني بكرة الصبح؟",
  "واحد يبتزني بصور قديمة وأبي أحد يساعدني",
  "وش أسوي؟ ما أبي أحد يدري",
  "الحين هو محظور عندي",
  "يبي تحويل ثاني هالأسبوع",
  "أبغى أرفع بلاغ",
  "في حدا عم يهددني بصوري",
  "شو بعمل؟ ما بدي أهلي يعرفوا",
  "بدي احكي مع محامية",
  "عم يطلب مصاري كل شهر",
  "هلق عم يبعتلي من رقم تاني",
  "Bonjour, quelqu'un me menace de publier mes photos",
  "je ne sais pas quoi faire",
  "il m'écrit 24h/24 depuis deux mois",
  "j'ai 32 ans et je travaille à Rabat",
  "ma soeur m'a conseillé de vous écrire",
  "je veux porter plainte",
  "il demande de l'argent par virement",
  "je suis morte de honte",
  "on était morts de rire ce jour-là",
  "pouvez-vous m'appeler demain matin ?",
  "Il y a 48 heures il a créé un autre compte",
  "Hello, I need legal advice",
  "someone threatens to post my pictures",
  "I am 27 years old and I live in Cairo",
  "he asked for money again",
  "I will send you the screenshots tomorrow",
  "I met him online two years ago",
  "I have blocked him and kept the messages",
  "I'm dying to know who he is",
  "we nearly died laughing",
  "my battery is dying, please answer by mail",
  "I don't want to die, I just want this to stop",
  "salam, wa7ed kayheddedni b tsawri",
  "bghit n3ref chno ndir",
  "daba ana f dar m3a mama",
  "3andi 26 3am w khdama",
  "sift lih lflous w khdahom",
  "machi mochkil n3ayet 3likom ghedda",
  "mabghitch nmout, bghit l7el",
];

describe("the examples beside the rules", () => {
  it.each(examples)("%s is %s of: %s", (why, raised, text) => {
    expect(judgeWords(text, clock).why.includes(why)).toBe(raised);
  });

  it.each(examples.filter(([why, raised]) => raised && why.startsWith("self-harm")))(
    "%s: %s, also among other words: %s",
    (_why, _raised, text) => {
      expect(["U0", "U1"]).toContain(judgeWords(`السلام عليكم\n${text}\nشكرا`, clock).urgency);
    },
  );
});

describe("a phrase", () => {
  const phrases = wordRules.flatMap(({ why, phrases: list, unsure = [] }) =>
    [...list, ...unsure].map((phrase) => [why, phrase] as const),
  );
  it.each(phrases)("of %s begins with a word by which it is found: %s", (_, phrase) => {
    for (const parsed of parsePhrase(phrase)) {
      const { exact, begins } = startsOf(parsed);
      expect(exact.length + begins.length).toBeGreaterThan(0);
      for (const start of [...exact, ...begins]) expect(start.length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(phrases)("of %s is found as it stands: %s", (why, phrase) => {
    const fillings: Readonly<Record<string, string>> = {
      "<span>": "2h",
      "<when>": "الليلة",
      "<age>": "12",
      "<end>": "",
    };
    const text = phrase
      .split(" ")
      .filter((part) => part !== "…")
      .map((part) => (part in fillings ? fillings[part] : (part.split("|")[0] ?? "").replace(/[*?]/g, "")))
      .join(" ");
    expect(judgeWords(text, clock).why).toContain(why);
  });
});

describe("ordinary words", () => {
  it("are told in many ways here", () => {
    expect(new Set(ordinary).size).toBeGreaterThanOrEqual(60);
  });

  it.each(ordinary)("page nobody: %s", (text) => {
    expect(["U0", "U1"]).not.toContain(judgeWords(text, clock).urgency);
  });
});

describe("urgency in words", () => {
  it.each([
    ["سأنتحر الليلة", "U0"],
    ["بغيت نموت", "U1"],
    ["عطاني 48 ساعة", "U2"],
    ["he gave me 12 hours", "U1"],
    ["he wants to meet me, I have only 3 hours", "U0"],
    ["عمري 15 سنة وعايز يقابلني", "U0"],
    ["he wants to meet me", "U2"],
    ["شكرا", null],
  ] as const)("%s: %s", (text, urgency) => {
    expect(judgeWords(text, clock).urgency).toBe(urgency);
  });

  it("of a deadline follows the clock where the victim is", () => {
    const meeting = "he wants to meet me before midnight";
    const soon = (country: string | null, at: number) =>
      judgeWords(meeting, { now: at, country }).why.includes("meeting-soon");
    // 11:30 UTC is 14:30 in Riyadh and 11:30 in Nouakchott.
    const morning = now - HOUR / 2;
    expect([soon("SA", morning), soon("MR", morning), soon(null, morning), soon("XX", morning)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it("of tomorrow, said in the night, is the coming morning", () => {
    const at = (hour: number) =>
      judgeWords("غدا سينشر كل شيء", { now: Date.UTC(2026, 10, 22, hour), country: "MR" }).urgency;
    expect([at(1), at(6), at(12)]).toEqual(["U1", "U2", "U1"]);
  });

  it("is the same however the words are spelled", () => {
    for (const text of [
      "أُرِيدُ أنْ أمُوتَ",
      "اريد ان امـــوت",
      "أريد أن أموووووت",
      "\u202bأريد\u200f أن أموت\u202c",
    ])
      expect(judgeWords(text, clock).why).toEqual(["self-harm-thoughts"]);
    expect(tokensOf("٤٨ساعة 24h 16ans wa7ed 9bel").map(({ word }) => word)).toEqual(
      ["48", "ساعة", "24", "h", "16", "ans", "wa7ed", "9bel"].map(fold),
    );
  });
});

describe("whatever is written", () => {
  const words = wordRules.flatMap(({ examples: { raises, not } }) => [...raises, ...not]);
  const text = fc
    .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...words, "…", "\ud800", "ما", "not")))
    .map((parts) => parts.join(" "));

  it("is judged", () => {
    fc.assert(
      fc.property(text, (one) => {
        const { urgency, why } = judgeWords(one, clock);
        expect(urgency === null).toBe(why.length === 0);
      }),
    );
  });

  it("is no less urgent with words after it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), text, (one, other) => {
        const alone = judgeWords(one, clock).why;
        expect(judgeWords(`${one}\n${other}`, clock).why).toEqual(expect.arrayContaining([...alone]));
      }),
    );
  });

  it("brings no deadline later with sentences around it", () => {
    const until = (one: string) => judgeWords(one, clock).deadline ?? Infinity;
    fc.assert(
      fc.property(text, fc.constantFrom(...words), text, (before, one, after) => {
        expect(until(`${before}\n${one}\n${after}`)).toBeLessThanOrEqual(until(one));
      }),
    );
  });

  it("is read to its 20,000th character", () => {
    const filler = "سلام ".repeat(4_000);
    expect(judgeWords(`${filler} سأنتحر`, clock).urgency).toBeNull();
    expect(judgeWords(`${filler.slice(0, -100)} سأنتحر`, clock).urgency).toBe("U0");
  });
});

describe("the work for a text", () => {
  afterEach(() => vi.restoreAllMocks());

  /** Look-ups in sets and maps: each comparison of a word is one. */
  function workFor(text: string): number {
    const spies = [vi.spyOn(Set.prototype, "has"), vi.spyOn(Map.prototype, "get")];
    judgeWords(text, clock);
    const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    vi.restoreAllMocks();
    return calls;
  }

  it.each([
    "a ",
    "ال ",
    "سينشر ",
    "before 6 ",
    "pay send money ",
    "بعد ",
    "bought rope for ",
    "أرسلت حولت ",
    "12/11/",
    "قبل السادسة ",
    "not ",
    "he wants ",
    "\u0661",
  ])("doubles with its length, and no more: %s", (piece) => {
    const once = piece.repeat(Math.floor(4_000 / piece.length));
    judgeWords(once, clock);
    expect(workFor(once + once)).toBeLessThanOrEqual(2.1 * workFor(once));
  });

  it("is a few look-ups for a word of everyday writing", () => {
    const text = ordinary.join("\n").repeat(4);
    judgeWords(text, clock);
    expect(workFor(text) / tokensOf(text).length).toBeLessThan(40);
  });
});
