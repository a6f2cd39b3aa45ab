import type { Text } from "../text.ts";

export const receiptPage = {
  title: { ar: "سند: تم", fr: "Sanad : c’est fait", en: "Sanad: done" },
  heading: { ar: "وصلنا ما كتبته", fr: "Nous avons bien reçu", en: "We have received it" },
  thanks: {
    ar: "شكرا على ثقتك. كانت هذه خطوة شجاعة.",
    fr: "Merci de votre confiance. C’était un pas courageux.",
    en: "Thank you for your trust. It was a brave step.",
  },
  code: { ar: "رمزك السري", fr: "Votre code secret", en: "Your secret code" },
  codeOnce: {
    ar: "يظهر في هذه الصفحة وحدها. هو مفتاحك إلى ملفك، ولا نحتفظ بنسخة منه، ولا يستطيع أحد استرجاعه إن ضاع.",
    fr: "Il n’apparaît que sur cette page. C’est votre clé ; nous n’en gardons aucune copie et personne ne peut le retrouver s’il est perdu.",
    en: "It appears on this page only. It is your key; we keep no copy, and nobody can recover it if it is lost.",
  },
  keep: { ar: "كيف تحفظه بأمان", fr: "Comment le garder en sécurité", en: "How to keep it safely" },
  keepPaper: {
    ar: "اكتبه على ورقة في مكان لا يصل إليه غيرك، دون أن تكتب ما هو.",
    fr: "Notez-le sur un papier que personne d’autre ne trouvera, sans écrire à quoi il sert.",
    en: "Write it on paper that only you will find, without saying what it is for.",
  },
  keepContact: {
    ar: "أو قسّمه على أرقام هاتف بأسماء عادية في دفتر ورقي.",
    fr: "Ou cachez-le parmi des numéros de téléphone dans un carnet.",
    en: "Or hide it among telephone numbers in a notebook.",
  },
  keepPerson: {
    ar: "أو أعطه لشخص تثق به. لا تصور الشاشة إن كان غيرك يفتح هاتفك.",
    fr: "Ou confiez-le à une personne sûre. Pas de capture d’écran si quelqu’un d’autre ouvre votre téléphone.",
    en: "Or give it to a person you trust. No screenshot if somebody else opens your phone.",
  },
  keepNobody: {
    ar: "لا تعطه لمن يتصل بك، حتى لو قال إنه منا.",
    fr: "Ne le donnez à personne qui vous appelle, même en notre nom.",
    en: "Do not give it to anybody who calls you, even in our name.",
  },
  reference: { ar: "رقم المرجع:", fr: "Référence :", en: "Reference:" },
  referenceNote: {
    ar: "هذا تقوله لنا إن كلمتنا. لا يفتح شيئا.",
    fr: "À nous dire si vous nous parlez. Elle n’ouvre rien.",
    en: "To tell us if you speak with us. It opens nothing.",
  },
  goReturn: { ar: "صفحة «لدي رمز»", fr: "La page « J’ai un code »", en: "The page “I have a code”" },
  next: { ar: "ماذا يحدث بعد هذا؟", fr: "Et maintenant ?", en: "What happens next?" },
  nextRead: {
    ar: "أُخبر المركزان بأن تبليغا وصل. يقرؤه شخص من المركز الذي يتولى ملفك، والأكثر استعجالا أولا.",
    fr: "Les deux centres savent qu’un signalement est arrivé. Une personne du centre qui suit votre dossier le lira, le plus urgent d’abord.",
    en: "Both centers have been told that a report arrived. A person of the center that leads your case will read it, the most urgent first.",
  },
  nextContact: {
    ar: "إن اخترت وسيلة اتصال فسنستعملها وحدها، بكلمات عادية: رمزك مثلا نسميه فيها «رقم الوصل». لا نعدك بساعة محددة، لأننا لا نريد أن نخلف وعدا.",
    fr: "Si vous avez choisi un moyen, nous n’utiliserons que celui-là, avec des mots neutres : votre code y devient « votre numéro ». Nous ne promettons pas d’heure : nous ne voulons pas manquer à une promesse.",
    en: "If you chose a way to be reached, we use only that one, in neutral words: your code is called “receipt number” there. We promise no hour, because we do not want to break a promise.",
  },
  nextReturn: {
    ar: "ارجع بهذا الرمز متى شئت، من أي جهاز، إلى صفحة «لدي رمز»: تجد فيها جوابنا وتستطيع أن تكمل الكتابة. الجواب ينتظرك هناك حتى إن لم تختر أي وسيلة اتصال.",
    fr: "Revenez quand vous voulez avec ce code, de n’importe quel appareil, par la page « J’ai un code » : vous y trouverez notre réponse et pourrez écrire la suite. La réponse vous y attend, même si vous n’avez choisi aucun moyen de contact.",
    en: "Come back with this code whenever you like, from any device, on the page “I have a code”: our answer is there, and you can write more. It waits for you there even if you chose no way to be reached.",
  },
  nextNothing: {
    ar: "لن نفعل شيئا باسمك، ولن نقدم شكاية، دون طلب منك، ما عدا الحالات التي شرحناها قبل أن تكتب.",
    fr: "Nous ne faisons rien en votre nom et ne déposons aucune plainte sans votre demande, sauf dans les cas expliqués avant le formulaire.",
    en: "We do nothing in your name and file no complaint without your request, except in the cases explained before you wrote.",
  },
  nextDanger: {
    ar: "لا تنتظرنا إن كان هناك خطر: اتصل بالشرطة أو الطوارئ.",
    fr: "En cas de danger, ne nous attendez pas : appelez la police ou les secours.",
    en: "If there is danger, do not wait for us: call the police or the emergency services.",
  },
  advice: { ar: "ماذا تفعل الآن", fr: "Que faire maintenant", en: "What to do now" },
  lines: { ar: "أرقام قد تفيدك", fr: "Numéros utiles", en: "Numbers that may help" },
} as const satisfies Record<string, Text>;
