import type { Text } from "../text.ts";

/** One of the three printed sheets that together hold a center's key. `1` and `3` stand in Latin digits, as in the share. */
export const recoverySheet = {
  title: { ar: "ورقة استرجاع مفتاح المركز", fr: "Feuille de récupération", en: "Recovery sheet" },
  number: { ar: "الورقة {number} من 3", fr: "Feuille {number} sur 3", en: "Sheet {number} of 3" },
  what: {
    ar: "هذه الورقة واحدة من ثلاث. أي ورقتين منها إذا اجتمعتا أعادتا مفتاح المركز، وهو يفتح جميع ملفاته. أما الورقة الواحدة فلا تفتح شيئا.",
    fr: "Cette feuille est l’une de trois. Deux d’entre elles, n’importe lesquelles, redonnent la clé du centre, qui ouvre tous ses dossiers. Une seule n’ouvre rien.",
    en: "This sheet is one of three. Any two of them together give back the center’s key, which opens all its cases. One alone opens nothing.",
  },
  when: {
    ar: "لا حاجة إليها إلا إذا لم يعد أحد في المركز قادرا على فتح الملفات.",
    fr: "On n’en a besoin que si plus personne au centre ne peut ouvrir les dossiers.",
    en: "It is needed only if nobody at the center can open the cases any more.",
  },
  apart: {
    ar: "احفظها بعيدا عن الورقتين الأخريين: عند شخص آخر وفي مكان آخر، مغلق وجاف.",
    fr: "Gardez-la loin des deux autres : chez une autre personne, dans un autre lieu, sous clé et au sec.",
    en: "Keep it away from the other two: with another person, in another place, locked and dry.",
  },
  copy: {
    ar: "لا تصوّرها ولا تنسخها، ولا تكتبها في هاتف أو حاسوب إلا يوم استرجاع المفتاح أو التدرب عليه.",
    fr: "Ne la photographiez pas et ne la copiez pas. Ne la saisissez sur un appareil que le jour où la clé est récupérée, ou lors d’un exercice.",
    en: "Do not photograph or copy it. Type it into a device only on the day when the key is recovered, or when that is rehearsed.",
  },
  lost: {
    ar: "إذا ضاعت أو اطّلع عليها غيرك، فأخبر رئاسة المركز في اليوم نفسه: يُغيَّر المفتاح وتُطبع أوراق جديدة.",
    fr: "Si elle est perdue ou si quelqu’un l’a vue, prévenez la présidence du centre le jour même : la clé est changée et de nouvelles feuilles sont imprimées.",
    en: "If it is lost, or somebody else has seen it, tell the center’s president the same day: the key is changed and new sheets are printed.",
  },
  typing: {
    ar: "تُقرأ من اليسار إلى اليمين، سطرا بعد سطر. لا فرق بين الحروف الكبيرة والصغيرة، ولا أهمية للمسافات. لا توجد فيها الحروف {letters}: ما يشبهها هو 1 أو 0 أو V. وإذا وقع خطأ في الكتابة نبّهك سند إليه.",
    fr: "Se lit de gauche à droite, ligne par ligne. Majuscules, minuscules et espaces ne comptent pas. Les lettres {letters} n’y figurent pas : ce qui leur ressemble est 1, 0 ou V. Une faute de frappe est signalée.",
    en: "Read from left to right, row by row. Capitals, small letters and spaces do not matter. The letters {letters} do not occur: what looks like one is 1, 0 or V. A slip in typing is pointed out.",
  },
  key: { ar: "بصمة المفتاح", fr: "Empreinte de la clé", en: "Key fingerprint" },
  made: { ar: "طُبعت في", fr: "Imprimée en", en: "Printed in" },
  keeper: { ar: "تُحفظ عند", fr: "Conservée par", en: "Kept by" },
  print: {
    ar: "اطبع الأوراق الثلاث على طابعة غير موصولة بشبكة، وسلّم كل ورقة إلى من يحفظها، ثم احذف هذا الملف نهائيا.",
    fr: "Imprimez les trois feuilles sur une imprimante hors réseau, remettez chacune à la personne qui la garde, puis effacez ce fichier définitivement.",
    en: "Print the three sheets on a printer that is on no network, hand each to its keeper, then erase this file for good.",
  },
} as const satisfies Record<string, Text>;
