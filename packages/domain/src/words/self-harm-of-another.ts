import type { WordRule } from "./rule.ts";

/** What a parent, a sister or a friend writes of the person who is threatened. */
export const selfHarmOfAnother: readonly WordRule[] = [
  {
    why: "self-harm-plan",
    raises: "U0",
    phrases: [],
    unsure: [
      "بنتي|ابنتي|ولدي|ابني|أختي|ختي|أخي|خويا|صاحبتي|صديقتي|مرتي|زوجتي … غادي|غاد|بغات|باغية|باغيه|بغا|راح|رح|بدها|بده|بدا|تبغى|تبي|عايزة|عايز|ناوية|ستقتل|تريد تقتل|يقتل|تقتلو|تشنق|تموت راسها|راسو|روحها|نفسها|حالها|عمرها",
      "بنتي|ابنتي|ولدي|ابني|أختي|ختي|أخي|خويا|صاحبتي|صديقتي|مرتي|زوجتي … ستنتحر|هتنتحر|حتنتحر|غتنتحر|غتنتاحر|بتنتحر|سينتحر|هينتحر|غينتحر|ستقتل|هتقتل|هتموت نفسها|نفسه|راسها?",
      "بنتي|ابنتي|ولدي|ابني|أختي|ختي|صاحبتي|صديقتي غادي|راح|رح|ناوية|قررت تنتحر|ينتحر|تنتاحر|الانتحار",
      "daughter|son|sister|brother|friend|girlfriend|wife is|will|going|gonna|says|said … kill herself|himself|themselves",
      "fille|fils|soeur|frere|copine|amie|femme va|veut|dit … se tuer|suicider|pendre|jeter",
    ],
    examples: {
      raises: [
        "بنتي كتقول غادي تقتل راسها",
        "اختي هتنتحر",
        "صاحبتي راح تنتحر",
        "my daughter says she will kill herself",
        "ma fille veut se suicider",
      ],
      not: [
        "بنتي ما غاديش تقتل راسها",
        "ابنتي تدرس في الثانوية",
        "my daughter is fine",
        "ma fille va se coucher",
      ],
    },
  },
  {
    why: "self-harm-thoughts",
    raises: "U1",
    phrases: [],
    unsure: [
      "حاولت|حاول|كنحاول|بحاول أن? الانتحار|تنتحر|أنتحر|انتحر|ننتحر|نتاحر|ننتاحر|ينتحر",
      "حاولت|حاول نقتل|أقتل|اقتل|تقتل|يقتل راسي|روحي|نفسي|حالي|نفسها|راسها|نفسه|راسو",
      "محاولة|محاولات انتحار|الانتحار",
      "بغات|باغية|باغيه|بغا|باغي|تبغى|تبي|بدها|عايزة|عاوزة|تريد|تتمنى تموت|تنتحر|تنتاحر|الموت|الانتحار",
      "تفكر|كتفكر|بتفكر|يفكر|كيفكر|بيفكر في|ف|ب? الانتحار|بالانتحار|فالانتحار|تنتحر|ينتحر|تموت|الموت",
      "veut mourir|crever",
      "veut|voulait|essaye|tente de? se tuer|suicider|pendre",
      "parle|pense de|a|au se? suicide|suicider|mourir",
      "tentative|tentatives de suicide",
      "wants|wanted|tried|trying|threatens|threatened|threatening to kill|hang|hurt|harm herself|himself|themselves",
      "she|daughter|sister|son|friend wants to die",
      "will|ill|hell|shell|gonna|would kill herself|himself",
      "tried|attempted|attempt to? kill|commit|end myself|suicide|it|my",
      "suicide attempt|attempts",
    ],
    examples: {
      raises: [
        "حاولت الانتحار مرتين",
        "حاولت نتاحر",
        "ابنتي حاولت تنتحر",
        "بنتي بغات تموت",
        "اختي تفكر في الانتحار",
        "ma fille veut mourir",
        "j'ai fait une tentative de suicide",
        "elle veut se tuer",
        "my sister wants to die",
        "he said he will kill himself if I leave",
        "I tried to kill myself",
      ],
      not: [
        "بنتي ما بغاتش تموت",
        "أتمنى له الموت",
        "بغيتو يموت",
        "قرأت عن الانتحار في مدرستي",
        "لم أحاول الانتحار",
        "ma fille ne veut pas mourir",
        "she does not want to die",
        "he wanted to hurt me with words",
        "elle veut mourir de rire",
      ],
    },
  },
];
