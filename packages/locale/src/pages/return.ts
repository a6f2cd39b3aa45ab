import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import type { Text } from "../text.ts";

/** Where the receipt is typed. */
export const returnDoor = {
  title: { ar: "سند", fr: "Sanad", en: "Sanad" },
  heading: { ar: "مرحبا بعودتك", fr: "Bonjour de nouveau", en: "Welcome back" },
  lead: {
    ar: "اكتب رمزك السري لتقرأ جوابنا وتكمل الكتابة.",
    fr: "Tapez votre code secret pour lire notre réponse et écrire la suite.",
    en: "Type your secret code to read our answer and write more.",
  },
  code: { ar: "رمزك السري", fr: "Votre code secret", en: "Your secret code" },
  codeHint: {
    ar: "أربعة وعشرون رقما، وهو ما نسميه في رسائلنا «رقم الوصل». الفراغات والشرطات لا تهم.",
    fr: "Vingt-quatre chiffres : dans nos messages, c’est « votre numéro ». Les espaces et les tirets ne comptent pas.",
    en: "Twenty-four digits: our messages call it your “receipt number”. Spaces and dashes do not matter.",
  },
  go: { ar: "متابعة", fr: "Continuer", en: "Continue" },
  device: {
    ar: "تبقى الصفحة مفتوحة نصف ساعة على الأكثر في هذا المتصفح وحده. اضغط «خروج سريع» حين تنتهي.",
    fr: "La page reste ouverte une demi-heure au plus, dans ce navigateur seulement. Appuyez sur « Quitter vite » quand vous avez fini.",
    en: "The page stays open for half an hour at most, in this browser only. Press “Leave quickly” when you are done.",
  },
  lost: {
    ar: "ضاع الرمز؟ لا أحد يستطيع استرجاعه، لكن يمكنك أن تكتب لنا من جديد أو تكلمنا.",
    fr: "Code perdu ? Personne ne peut le retrouver, mais vous pouvez nous écrire de nouveau ou nous parler.",
    en: "Lost the code? Nobody can recover it, but you can write to us anew or speak with us.",
  },
  again: { ar: "أريد الكتابة من جديد", fr: "Écrire de nouveau", en: "Write anew" },
  over: {
    ar: "أُغلقت الصفحة حفاظا عليك، بعد نصف ساعة أو بعد الخروج. لم يضع شيء: اكتب رمزك من جديد.",
    fr: "Pour vous protéger, la page s’est fermée, au bout d’une demi-heure ou quand vous l’avez quittée. Rien n’est perdu : tapez votre code de nouveau.",
    en: "To keep you safe the page was closed, after half an hour or when you left it. Nothing is lost: type your code again.",
  },
  overWords: {
    ar: "أُغلقت الصفحة قبل أن نحفظ ما كتبته الآن. هو في الأسفل: انسخه، ثم اكتب رمزك من جديد وأرسله.",
    fr: "La page s’est fermée avant que votre texte soit enregistré. Il est ci-dessous : copiez-le, tapez votre code de nouveau, puis envoyez-le.",
    en: "The page was closed before we could keep what you just wrote. It is below: copy it, type your code again, then send it.",
  },
  failedWords: {
    ar: "حدث عطل عندنا قبل أن نتأكد من وصول ما كتبته الآن. هو في الأسفل: انسخه، ثم اكتب رمزك من جديد وأرسله.",
    fr: "Une panne de notre côté : nous ne savons pas si votre texte est arrivé. Il est ci-dessous : copiez-le, tapez votre code de nouveau, puis envoyez-le.",
    en: "Something failed on our side before we could make sure that your words arrived. They are below: copy them, type your code again, then send them.",
  },
  yourWords: { ar: "ما كتبته", fr: "Ce que vous avez écrit", en: "What you wrote" },
} as const satisfies Record<string, Text>;

/** Why the receipt is asked for again. */
export const returnTroubles = {
  stale: {
    ar: "هذه الصفحة قديمة. اكتب رمزك مرة أخرى من فضلك.",
    fr: "Cette page a expiré. Tapez votre code encore une fois, s’il vous plaît.",
    en: "This page is out of date. Please type your code once more.",
  },
  slip: {
    ar: "في الرمز خطأ بسيط. راجعه مجموعة بعد مجموعة: أربعة وعشرون رقما.",
    fr: "Il y a une petite erreur dans le code. Relisez-le groupe par groupe : vingt-quatre chiffres.",
    en: "There is a small slip in the code. Read it again group by group: twenty-four digits.",
  },
  wrong: {
    ar: "لم نجد شيئا بهذا الرمز. راجع الأرقام من فضلك، فقد يكون رقم مكان آخر.",
    fr: "Nous n’avons rien trouvé avec ce code. Vérifiez les chiffres, s’il vous plaît.",
    en: "We found nothing under this code. Please check the digits.",
  },
  wait: {
    ar: "محاولات كثيرة في وقت قصير. انتظر دقيقة ثم أعد المحاولة. رمزك ما زال صالحا.",
    fr: "Trop d’essais en peu de temps. Attendez une minute, puis réessayez. Votre code reste valable.",
    en: "Too many tries in a short time. Wait a minute, then try again. Your code is still good.",
  },
} as const satisfies Record<string, Text>;

/** What somebody with the receipt sees. No word says what the case is about. */
export const returnPage = {
  title: { ar: "سند", fr: "Sanad", en: "Sanad" },
  heading: { ar: "ملفك", fr: "Votre dossier", en: "Your case" },
  received: {
    ar: "وصلنا ما كتبته، وسيقرؤه شخص من المركز.",
    fr: "Nous avons reçu votre texte ; une personne du centre va le lire.",
    en: "We have received what you wrote; a person of the center will read it.",
  },
  working: {
    ar: "شخص من المركز يعمل على ملفك.",
    fr: "Une personne du centre s’occupe de votre dossier.",
    en: "Somebody of the center is working on your case.",
  },
  closed: {
    ar: "أُغلق الملف. إن احتجت إلينا فاكتب هنا، ويُخبر المركز بأنك كتبت.",
    fr: "Le dossier est clos. Si vous avez besoin de nous, écrivez ici : le centre en sera averti.",
    en: "The case is closed. If you need us, write here: the center is told that you wrote.",
  },
  answers: { ar: "جواب المركز", fr: "Réponses du centre", en: "Answers from the center" },
  fresh: { ar: "جديد", fr: "nouveau", en: "new" },
  noAnswer: {
    ar: "لم يكتب لك المركز هنا بعد. حين يكتب، تجد جوابه في هذا المكان.",
    fr: "Le centre ne vous a pas encore écrit ici. Sa réponse apparaîtra à cet endroit.",
    en: "The center has not written to you here yet. Its answer will appear in this place.",
  },
  never: {
    ar: "لن نطلب منك هنا مالا ولا صورة ولا كلمة سر.",
    fr: "Nous ne vous demanderons ici ni argent, ni photo, ni mot de passe.",
    en: "We will never ask you here for money, a picture or a password.",
  },
  write: { ar: "اكتب للمركز", fr: "Écrire au centre", en: "Write to the center" },
  writeHint: {
    ar: "ما جدّ، أو سؤال، أو جواب على ما سألناك عنه.",
    fr: "Du nouveau, une question, ou une réponse à la nôtre.",
    en: "Anything new, a question, or an answer to ours.",
  },
  send: { ar: "أرسل", fr: "Envoyer", en: "Send" },
  sent: {
    ar: "وصلنا ما كتبته الآن.",
    fr: "Nous avons bien reçu ce que vous venez d’écrire.",
    en: "We have received what you just wrote.",
  },
  empty: {
    ar: "اكتب شيئا أولا، ولو كلمة واحدة.",
    fr: "Écrivez d’abord quelque chose, même un seul mot.",
    en: "Write something first, even one word.",
  },
  long: {
    ar: "النص أطول مما نستطيع استقباله. اختصره قليلا أو أرسله على مرتين.",
    fr: "Le texte est trop long. Raccourcissez-le un peu, ou envoyez-le en deux fois.",
    en: "The text is longer than we can take. Shorten it a little, or send it in two parts.",
  },
  unkept: {
    ar: "حدث عطل عندنا ولم نتأكد من وصول ما كتبته. هو ما زال هنا: أعد إرساله بعد قليل من فضلك. إن كان قد وصل فلن يُسجل مرتين.",
    fr: "Une panne de notre côté : nous ne savons pas si votre texte est arrivé. Il est toujours ici : renvoyez-le dans un moment, s’il vous plaît. S’il est déjà arrivé, il ne sera pas compté deux fois.",
    en: "Something failed on our side, and we could not make sure that it arrived. It is still here: please send it again in a moment. If it did arrive, it will not be counted twice.",
  },
  own: { ar: "ما كتبته أنت", fr: "Ce que vous avez écrit", en: "What you wrote" },
  ownHint: {
    ar: "لا تُعرض هنا الصور ولا الملفات، حماية لك.",
    fr: "Pour vous protéger, ni photos ni fichiers ne sont montrés ici.",
    en: "To protect you, no pictures and no files are shown here.",
  },
  gap: {
    ar: "لم تصلنا أجزاء من هذا النص.",
    fr: "Une partie de ce texte ne nous est pas parvenue.",
    en: "Parts of this text did not reach us.",
  },
  older: { ar: "ما هو أقدم", fr: "Plus ancien", en: "Earlier" },
  newest: { ar: "العودة إلى الأحدث", fr: "Revenir au plus récent", en: "Back to the newest" },
  opened: { ar: "من فتح ملفك", fr: "Qui a ouvert votre dossier", en: "Who has opened your case" },
  openedNobody: {
    ar: "لم يفتحه أحد بعد.",
    fr: "Personne ne l’a encore ouvert.",
    en: "Nobody has opened it yet.",
  },
  lastUse: {
    ar: "استُعمل رمزك أيضا في {moment}. إن لم يكن ذلك منك، فاكتب لنا أو كلمنا.",
    fr: "Votre code a aussi servi le {moment}. Si ce n’était pas vous, écrivez-le-nous ou parlez-nous.",
    en: "Your code was also used on {moment}. If it was not you, write to us about it or speak with us.",
  },
  end: { ar: "أنهيت: أغلق كل شيء", fr: "J’ai fini : tout fermer", en: "I am done: close everything" },
  endNote: {
    ar: "يغلق هذه الصفحة ويمحو ما يستطيع محوه من المتصفح، ثم يفتح صفحة عادية.",
    fr: "Ferme cette page, efface du navigateur ce qui peut l’être, puis ouvre une page ordinaire.",
    en: "Closes this page, clears what can be cleared from the browser, then opens an ordinary page.",
  },
  ended: { ar: "أُغلقت الصفحة", fr: "La page est fermée", en: "The page is closed" },
  onward: { ar: "متابعة", fr: "Continuer", en: "Continue" },
} as const satisfies Record<string, Text>;

/** How the person may be reached, and how to ask for something else. */
export const returnContact = {
  heading: { ar: "كيف نتصل بك", fr: "Comment vous joindre", en: "How we may reach you" },
  none: {
    ar: "لا نتصل بك. جوابنا ينتظرك هنا.",
    fr: "Nous ne vous contactons pas. Notre réponse vous attend ici.",
    en: "We do not contact you. Our answer waits for you here.",
  },
  stopped: {
    ar: "طلبت ألا نتصل بك، وتوقفنا. جوابنا ينتظرك هنا.",
    fr: "Vous avez demandé que nous ne vous contactions plus : nous avons cessé. Notre réponse vous attend ici.",
    en: "You asked us not to contact you, and we stopped. Our answer waits for you here.",
  },
  by: { ar: "الوسيلة", fr: "Par", en: "By" },
  at: { ar: "على", fr: "À", en: "At" },
  hours: { ar: "الوقت", fr: "Quand", en: "When" },
  hidden: {
    ar: "لا نعرض الرقم أو العنوان كاملا، حماية لك.",
    fr: "Pour vous protéger, nous ne montrons pas tout le numéro ni toute l’adresse.",
    en: "To protect you, we do not show the whole number or address.",
  },
  asked: {
    ar: "طلبت تغييرا: {way}. لن نستعمل الوسيلة الجديدة قبل أن يتأكد شخص من المركز أن الطلب منك.",
    fr: "Vous avez demandé un changement : {way}. Nous n’utiliserons pas le nouveau moyen avant qu’une personne du centre se soit assurée que la demande vient de vous.",
    en: "You asked for a change: {way}. We will not use the new way before somebody of the center has made sure that you asked for it.",
  },
  askedNow: {
    ar: "سجلنا طلبك. لن يتغير شيء قبل أن يتأكد شخص من المركز أنه منك.",
    fr: "Votre demande est notée. Rien ne change avant qu’une personne du centre se soit assurée qu’elle vient de vous.",
    en: "We have noted what you ask for. Nothing changes before somebody of the center has made sure that it comes from you.",
  },
  stoppedNow: {
    ar: "لن نتصل بك من الآن. اقرأ جوابنا هنا متى شئت.",
    fr: "Nous ne vous contacterons plus. Vous lirez notre réponse ici quand vous voudrez.",
    en: "From now on we do not contact you. Read our answer here whenever you like.",
  },
  change: { ar: "أريد وسيلة أخرى", fr: "Je préfère un autre moyen", en: "I would like another way" },
  changeHint: {
    ar: "لن نستعملها قبل أن نتأكد أن الطلب منك، بكلمة اتفقنا عليها أو بمكالمة.",
    fr: "Nous nous assurerons d’abord que la demande vient de vous, par un mot convenu ou un appel.",
    en: "We first make sure that it comes from you, by a word that we agreed on or by a call.",
  },
  address: { ar: "الرقم أو العنوان", fr: "Numéro ou adresse", en: "Number or address" },
  when: { ar: "متى يكون ذلك آمنا؟", fr: "À quel moment est-ce sûr ?", en: "When is it safe?" },
  whenHint: {
    ar: "بكلماتك، مثلا: بعد السادسة مساء.",
    fr: "Avec vos mots, par exemple : après 18 h.",
    en: "In your own words, such as: after 6 pm.",
  },
  ask: { ar: "أطلب هذا التغيير", fr: "Demander ce changement", en: "Ask for this change" },
  needsWay: {
    ar: "اختر وسيلة من فضلك.",
    fr: "Choisissez un moyen, s’il vous plaît.",
    en: "Please choose a way.",
  },
  needsAddress: {
    ar: "اكتب الرقم أو العنوان من فضلك.",
    fr: "Écrivez le numéro ou l’adresse, s’il vous plaît.",
    en: "Please write the number or address.",
  },
  stop: { ar: "لا تتصلوا بي", fr: "Ne me contactez plus", en: "Stop contacting me" },
  stopHint: {
    ar: "يسري هذا فورا.",
    fr: "Cela vaut tout de suite.",
    en: "This holds at once.",
  },
} as const satisfies Record<string, Text>;

/** A role and center, and how many people. */
export function openedByText(people: number, who: string, language: Language): string {
  switch (language) {
    case "ar":
      return `${who}: ${plural(people, "ar", {
        one: "شخص واحد",
        two: "شخصان",
        few: "{count} أشخاص",
        many: "{count} شخصا",
        other: "{count} شخص",
      })}`;
    case "fr":
      return `${who} : ${plural(people, "fr", { one: "une personne", other: "{count} personnes" })}`;
    case "en":
      return `${who}: ${plural(people, "en", { one: "one person", other: "{count} people" })}`;
  }
}
