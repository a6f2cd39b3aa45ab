import type { Words } from "./sample.tsx";

export const arabic: Words = {
  member: "سلمى",
  colleague: "ياسين",
  summaries: [
    "حسابه سُرق، ويطلبون مالا قبل الليلة حتى لا تُرسل محادثات إلى أسرته",
    "تعرفت عليه في تطبيق، ويهدد بإرسال صور إلى زملائها في العمل",
    "دفع مرتين عبر وكالة تحويل الأموال، والمبلغ الثاني لم يُسحب بعد",
    "تسأل عن حذف صفحة تنتحل اسمها",
  ],
  danger: "هي، من شقيقها إن علم بالأمر. لا خطر آنيا من المهدد.",
  story:
    "السلام عليكم،\nتعرفت على شخص قبل شهر، والآن يطلب مني مبلغا من المال ويقول إنه سيرسل كل شيء إلى أسرتي.\n\nأرسلت له 500 درهم يوم الجمعة عبر وكالة، ثم طلب 5000 درهم قبل مساء اليوم. رقمه +212 600 000 000.\n\nلا أريد أن يعرف أحد من أهلي.",
  reply: "وصلت رسالتك، ونحن معك. لا تدفع شيئا الآن. هل سُحب المبلغ من الوكالة؟",
  thanks: "شكرا. لم يُسحب بعد، عندي الوصل.",
  note: "المكالمة كانت قصيرة. تتكلم بحذر لأن شقيقها قريب. نعاود الاتصال بعد السادسة.",
  change: "المرحلة: من «جديد» إلى «جمع الأدلة»",
  why: "الرقم لا يستقبل الرسائل منذ مساء أمس",
  fileName: "لقطة شاشة ٢.png",
  hours: "بين السادسة والثامنة مساء",
  codeWord: "زعفران",
  question: "ما الذي يطلبه",
  answer: "مبلغ مالي",
  consent: "إطلاع المركز الدولي على الملف",
};

export const french: Words = {
  member: "Salma",
  colleague: "Yassine",
  summaries: [
    "Compte volé, on exige de l’argent avant ce soir pour ne pas envoyer des conversations à sa famille",
    "Rencontré sur une application, menace d’envoyer des images à ses collègues",
    "A payé deux fois par une agence, le second transfert n’est pas retiré",
    "Demande comment faire supprimer une page à son nom",
  ],
  danger: "Elle, de la part de son frère s’il l’apprend. Pas de danger immédiat de l’auteur.",
  story:
    "Bonjour,\nj’ai connu quelqu’un il y a un mois. Il me demande de l’argent et dit qu’il enverra tout à ma famille.\n\nJ’ai envoyé 500 dirhams vendredi, et il en veut 5000 avant ce soir. Son numéro : +212 600 000 000.\n\nJe ne veux pas que ma famille le sache.",
  reply:
    "Votre message est bien arrivé. Ne payez rien pour le moment. L’argent a-t-il été retiré à l’agence ?",
  thanks: "Merci. شكرا جزيلا. Pas encore, j’ai le reçu.",
  note: "Appel court : elle parle bas, son frère est à côté. Rappeler après 18 h.",
  change: "Étape : de « nouveau » à « réunion des preuves »",
  why: "Le numéro ne reçoit plus rien depuis hier soir",
  fileName: "capture 2.png",
  hours: "entre 18 h et 20 h",
  codeWord: "safran",
  question: "Ce qui est demandé",
  answer: "De l’argent",
  consent: "Ouvrir le dossier au Centre international",
};

const script = `"><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`;

/** What somebody would write who wants the page to run, lie or break. */
export const hostile: Words = {
  member: `${script}${"م".repeat(10_000)}`,
  colleague: "x".repeat(10_000),
  summaries: [
    "x".repeat(10_000),
    `\u202Egnp.exe ${script}`,
    "ا".repeat(10_000),
    "\u2066\u2067\u202D unbalanced",
  ],
  danger: "y".repeat(10_000),
  story: `${script}\n\n${"z".repeat(10_000)}\n\n\u202Ereversed\u202E\u0000\u0007`,
  reply: "و".repeat(10_000),
  thanks: `</div></li></ol></main></body></html>${script}`,
  note: "\n".repeat(3000),
  change: `${script}${"w".repeat(10_000)}`,
  why: "v".repeat(10_000),
  fileName: `\u202Egpj.${"u".repeat(10_000)}.exe`,
  hours: "t".repeat(10_000),
  codeWord: `\u202E${"s".repeat(10_000)}`,
  question: "r".repeat(10_000),
  answer: "q".repeat(10_000),
  consent: "p".repeat(10_000),
};
