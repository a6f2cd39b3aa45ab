import type { WordRule } from "./rule.ts";

/** What was sent and not fetched can still be stopped at the agency. */
export const money: readonly WordRule[] = [
  {
    why: "money-uncollected",
    raises: "U1",
    phrases: [
      "أرسلت|حولت|بعثت|دفعت … لم|ولم يسحب*|يستلم*|يقبض*|يأخذ*",
      "صيفطت|رسلت|حولت|سيفطت … ما|باقي|مازال|مزال … خدا*|خداهم*|خداهاش|جبد*|سحب*|قبض*",
      "بعت|حولت|بعتله … ما|لسه|لسا … سحب*|استلم*|قبض*|أخد*|اخذ*",
      "الحوالة لم تسحب|تستلم|تقبض",
      "الحوالة لسه|لسا ما|متسحبتش|مااستلمها|سحبها|استلمها",
      "أوقف|ألغي|إلغاء|نوقف|نلغي|أكنسل الحوالة|التحويل|لحوالة",
      "sent|transferred|wired … not|hasnt|havent|didnt|yet yet? collected|picked|withdrawn|received|collect|withdraw",
      "cancel|stop the|my|a transfer|payment|wire",
      "envoye|vire|transfere … pas encore? retire|recupere|recu|encaisse",
      "annuler|bloquer|stopper le|mon|un virement|transfert|mandat",
      "sift|siftt|seft|sifet … mazal|ma|ba9i … khdahom|khdahoum|jbed*|jbd*|khdaha*",
    ],
    examples: {
      raises: [
        "أرسلت له 2000 درهم ولم يسحبها بعد",
        "صيفطت ليه 1000 درهم ومازال ما جبدهم",
        "حولتله الفلوس ولسه ما استلمها. حولت امبارح ولسه ما استلمها",
        "كيفاش نوقف الحوالة",
        "I sent 500 but he hasn't collected it",
        "can I cancel the transfer?",
        "J'ai envoyé 300 euros, il n'a pas encore retiré l'argent",
        "sift lih 1000dh mazal ma jbedhom",
      ],
      not: [
        "أرسلت له ألف درهم وسحبها",
        "لم أرسل أي مال",
        "I sent him 500 and he collected it",
        "je n'ai rien envoyé",
        "صيفطت ليه الفلوس وخداهم",
      ],
    },
  },
];
