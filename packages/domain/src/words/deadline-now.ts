import type { WordRule } from "./rule.ts";

/** At once. */
export const deadlineNow: readonly WordRule[] = [
  {
    why: "deadline",
    raises: { due: "now" },
    phrases: [
      "سينشر*|سيرسل*|غينشر*|غيصيفط*|هينشر*|هينزل*|حينشر*|بينشر*|بينزل* … دابا|الآن|دلوقتي|هلق|الحين",
      "دابا ولا|أو|وإلا",
      "حالا|الآن|فورا وإلا|ولا",
      "دلوقتي|الحين|هلق وإلا|ولا",
      "ادفع|خلص|صيفط|حول الآن|دابا|حالا|فورا|دلوقتي|الحين|هلق",
      "pay|send … now or",
      "within the hour",
      "paye|payer|envoie|envoyer … maintenant|suite|immediatement sinon|ou",
      "daba wla|wala|ola|awla",
      "khelless|khles|sift|sifet … daba",
    ],
    unsure: [
      "ghadi|ghad ynchr*|yncher*|ynsher*|ysift*|yfde7* … daba|dba <end>",
      "غادي|غاد|راح|رح|بده|بدو ينشر*|يصيفط*|يفضح*|ينزل*|يبعت* … دابا|الآن|دلوقتي|هلق|الحين|هسه <end>",
    ],
    examples: {
      raises: [
        "ghadi ynchr daba",
        "راح ينشر الصور الحين",

        "قال لي ادفع الآن",
        "صيفط الفلوس دابا ولا غادي ننشر كلشي",
        "pay the money now or I post everything",
        "paye tout de suite sinon je publie",
        "sift lflous daba wla ghadi nchr",
      ],
      not: ["دابا أنا خايفة بزاف", "daba ana f dar", "I am home now", "je suis chez moi maintenant"],
    },
  },
];
