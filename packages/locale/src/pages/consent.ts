import type { Text } from "../text.ts";

/**
 * Every version of the notice that a page may still carry. A change of its texts is a new version, first in the list;
 * the words of an earlier one stay in this file's history.
 */
export const consentVersions = ["2026-11-1"] as const;
export const consentVersion = consentVersions[0];

/**
 * What the duty to report rests on. To be confirmed by the center's lawyer: until then it is told as a possibility and
 * no article is named. Domain notes 2.4: trafficking (confirmed text), crimes against minors (to be verified).
 */
export const dutyToReport = {
  review: "to be confirmed by the center's lawyer",
  source: "domain notes 2.4",
} as const;

export const consent = {
  heading: { ar: "اقرأ هذا أولا", fr: "À lire d’abord", en: "Please read this first" },
  readers: { ar: "من يقرأ؟", fr: "Qui lit ?", en: "Who reads this?" },
  readersText: {
    ar: "فريق المركز الذي يتولى ملفك: المركز المغربي للحماية من الابتزاز الإلكتروني لمن هم في المغرب أو لم يذكروا بلدهم، والمركز الدولي لمن هم في بلد آخر. لا يُعطى لمحام أو مختص نفسي أو جهة أخرى إلا بموافقتك، ما عدا الحالات المذكورة أدناه.",
    fr: "L’équipe du centre qui suit votre dossier : le Centre marocain de protection contre le chantage électronique pour les personnes au Maroc ou qui ne disent pas leur pays, le Centre international pour les autres pays. Un avocat, un psychologue ou un autre organisme n’y a accès qu’avec votre accord, sauf dans les cas indiqués plus bas.",
    en: "The team of the center that leads your case: the Moroccan Center for Protection from Electronic Extortion for people in Morocco or who do not say their country, the International Center for other countries. A lawyer, a psychologist or anybody else gets it only if you agree, except in the cases named below.",
  },
  told: {
    ar: "من يعلم بوجود تبليغ؟",
    fr: "Qui sait qu’un signalement existe ?",
    en: "Who is told that a report exists?",
  },
  toldText: {
    ar: "المركزان معا. المركز الآخر يعرف رقم المرجع ودرجة الاستعجال فقط، ولا يقرأ كلمة مما كتبت، إلا إذا وافقت في الأسفل، أو إذا كانت حياة أحد في خطر.",
    fr: "Les deux centres. L’autre centre ne connaît que la référence et le degré d’urgence, et ne lit pas un mot, sauf si vous l’acceptez plus bas ou si une vie est en danger.",
    en: "Both centers. The other center learns only the reference and how urgent it is, and reads not a word, unless you agree below or a life is in danger.",
  },
  law: { ar: "هل يبقى سرا دائما؟", fr: "Est-ce toujours secret ?", en: "Does it always stay secret?" },
  lawText: {
    ar: "نحفظ سرك، لكننا لا نستطيع أن نعدك بذلك في كل الحالات. في بعضها، مثل الاتجار بالبشر أو الجرائم في حق القاصرين، قد يلزمنا القانون بإخبار السلطات، وقد نطلب النجدة إن كانت حياة أحد في خطر قريب. نحاول أن نكلمك قبل ذلك. وإن كان هذا يقلقك فيمكنك أن تقرأ النصائح دون أن تكتب شيئا.",
    fr: "Nous gardons votre secret, mais nous ne pouvons pas le promettre dans tous les cas. Dans certains, comme la traite d’êtres humains ou les crimes contre des mineurs, la loi peut nous obliger à informer les autorités ; et nous pouvons appeler les secours si une vie est en danger proche. Nous essayons de vous en parler avant. Si cela vous inquiète, vous pouvez lire les conseils sans rien écrire.",
    en: "We keep your secret, but we cannot promise it in every case. In some, such as human trafficking or crimes against minors, the law may oblige us to inform the authorities; and we may call for rescue if a life is in close danger. We try to speak with you first. If this worries you, you can read the advice without writing anything.",
  },
  kept: { ar: "كم يُحفظ؟", fr: "Combien de temps ?", en: "How long is it kept?" },
  keptText: {
    ar: "ما دام ملفك يحتاج إليه. يمكنك أن تطلب حذفه متى شئت، ولا يصبح الحذف نهائيا إلا بعد أسابيع، لأن النسخ الاحتياطية تُمحى لاحقا.",
    fr: "Tant que votre dossier en a besoin. Vous pouvez demander l’effacement à tout moment ; il devient définitif après quelques semaines, car les copies de secours s’effacent ensuite.",
    en: "As long as your case needs it. You can ask for deletion at any time; it becomes final after some weeks, because backup copies are erased later.",
  },
  withdraw: { ar: "هل أستطيع التراجع؟", fr: "Puis-je changer d’avis ?", en: "Can I change my mind?" },
  withdrawText: {
    ar: "نعم، في أي وقت ودون ذكر السبب. أخبر المركز برقم المرجع.",
    fr: "Oui, à tout moment et sans donner de raison. Donnez votre référence au centre.",
    en: "Yes, at any time and without a reason. Tell the center your reference.",
  },
  agree: {
    ar: "قرأت هذا وأوافق على أن يقرأ المركز ما أكتبه ليساعدني",
    fr: "J’ai lu ceci et j’accepte que le centre lise ce que j’écris pour m’aider",
    en: "I have read this and agree that the center reads what I write, to help me",
  },
  otherCenter: {
    ar: "أوافق أيضا على أن يعمل المركز الآخر على ملفي (يقرأ ما حدث، ولا يحصل على وسائل الاتصال بي)",
    fr: "J’accepte aussi que l’autre centre travaille sur mon dossier (il lit les faits, pas mes coordonnées)",
    en: "I also agree that the other center works on my case (it reads what happened, not how to reach me)",
  },
} as const satisfies Record<string, Text>;
