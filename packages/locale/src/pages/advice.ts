import type { AdviceCode } from "@sanad/domain/advice";
import type { Text } from "../text.ts";

interface AdviceTexts {
  readonly heading: Text;
  readonly text: Text;
  /** a service outside Sanad */
  readonly link?: string;
}

/** First advice. Sources: domain notes 4.4 and the center's own articles. */
export const adviceTexts = {
  stop_transfer: {
    heading: {
      ar: "أرسلت مالا ولم يُسحب بعد؟ اذهب إلى الوكالة الآن",
      fr: "Argent envoyé mais pas encore retiré ? Allez à l’agence maintenant",
      en: "Money sent but not yet collected? Go to the agency now",
    },
    text: {
      ar: "خذ رقم التحويل وبطاقتك واطلب إلغاء التحويل، أو كلّم البنك إن أرسلته عبره. ما دام المال لم يُسحب فقد يمكن إيقافه. احتفظ بالوصل.",
      fr: "Prenez le numéro du transfert et votre pièce d’identité, et demandez l’annulation, ou appelez la banque si c’était un virement. Tant que l’argent n’est pas retiré, on peut parfois l’arrêter. Gardez le reçu.",
      en: "Take the transfer number and your identity card and ask to cancel, or call the bank if it went through one. As long as it has not been collected it can perhaps be stopped. Keep the receipt.",
    },
  },
  not_your_fault: {
    heading: { ar: "أنت لست السبب", fr: "Ce n’est pas votre faute", en: "You are not to blame" },
    text: {
      ar: "هناك جريمة تُرتكب في حقك. من يهدد هو المخطئ، مهما كان ما أرسلته أو فعلته.",
      fr: "Un délit est commis contre vous. La faute est à la personne qui menace, quoi que vous ayez envoyé ou fait.",
      en: "A crime is being done to you. Whoever threatens is at fault, whatever you sent or did.",
    },
  },
  child_not_your_fault: {
    heading: {
      ar: "الخطأ كله على من يهدد",
      fr: "La seule faute est celle de la personne qui menace",
      en: "The only fault is that of the person who threatens",
    },
    text: {
      ar: "من يهدد طفلا أو مراهقا هو وحده المخطئ. ومن طلب المساعدة شجاع، لا يستحق عقابا ولا لوما.",
      fr: "Qui menace un enfant ou un adolescent est seul en faute. Demander de l’aide est courageux et ne mérite ni punition ni reproche.",
      en: "Whoever threatens a child or a teenager is the only one at fault. Asking for help is brave, and deserves no punishment and no blame.",
    },
  },
  no_pay: {
    heading: {
      ar: "لا تدفع ولا ترسل شيئا آخر",
      fr: "Ne payez pas, n’envoyez rien de plus",
      en: "Do not pay, and send nothing more",
    },
    text: {
      ar: "الدفع نادرا ما يوقف التهديد. لا مال، ولا صور، ولا كلمات سر. وإن سبق أن دفعت فلا تلم نفسك: يمكنك أن تتوقف الآن.",
      fr: "Payer arrête rarement la menace. Ni argent, ni photos, ni mots de passe. Si vous avez déjà payé, ne vous en voulez pas : vous pouvez arrêter maintenant.",
      en: "Paying rarely stops the threat. No money, no pictures, no passwords. If you have already paid, do not blame yourself: you can stop now.",
    },
  },
  no_reply: {
    heading: { ar: "لا ترد ولا تفاوض", fr: "Ne répondez pas, ne négociez pas", en: "Do not answer or bargain" },
    text: {
      ar: "لا تحدٍّ ولا شتائم ولا توسل. اكتم إشعاراته وتنفس بهدوء.",
      fr: "Pas de défi, pas d’insultes, pas de supplications. Coupez ses notifications et respirez.",
      en: "Do not dare, insult or beg them. Mute their notifications and breathe.",
    },
  },
  no_meeting: {
    heading: { ar: "لا تذهب إلى أي لقاء", fr: "N’allez à aucun rendez-vous", en: "Do not go to any meeting" },
    text: {
      ar: "لا للقاء ولا لتسليم شيء باليد، حتى لو وعد بأن ينتهي كل شيء. أخبر الشرطة أو أخبرنا.",
      fr: "Ni rencontre ni remise en main propre, même contre la promesse que tout s’arrête. Prévenez la police ou nous.",
      en: "No meeting and no handover, even if they promise that it will end everything. Tell the police or tell us.",
    },
  },
  keep_evidence: {
    heading: { ar: "احتفظ بالدليل", fr: "Gardez les preuves", en: "Keep the evidence" },
    text: {
      ar: "لقطات شاشة للتهديد يظهر فيها الاسم أو الرقم والتاريخ، ورابط الحساب، والمحادثة كاملة، ووصولات المال. لا تحذف شيئا، ولا تطل الكلام معه لتجمع المزيد.",
      fr: "Captures de la menace avec le nom ou le numéro et la date, lien du compte, conversation entière, reçus. N’effacez rien, et ne prolongez pas l’échange pour en obtenir plus.",
      en: "Screenshots of the threat with the name or number and the date, the link of the account, the whole chat, receipts of money. Delete nothing, and do not keep talking to collect more.",
    },
  },
  keep_evidence_child: {
    heading: {
      ar: "احتفظ بالكلام، لا بالصور الخاصة",
      fr: "Gardez les messages, pas les photos intimes",
      en: "Keep the messages, not the intimate pictures",
    },
    text: {
      ar: "لا تحذف المحادثة. دوّن اسم الحساب أو الرقم والتاريخ. لا تنسخ الصور الخاصة ولا ترسلها إلى أحد، حتى للمساعدة.",
      fr: "N’effacez pas la conversation. Notez le compte ou le numéro et la date. Ne copiez pas les photos intimes et ne les envoyez à personne, même pour demander de l’aide.",
      en: "Do not delete the chat. Write down the account or number and the date. Do not copy the intimate pictures or send them to anybody, even to get help.",
    },
  },
  lock_down: {
    heading: { ar: "احم حساباتك", fr: "Protégez vos comptes", en: "Lock your accounts" },
    text: {
      ar: "غيّر كلمات السر، وفعّل التحقق بخطوتين، وسجّل الخروج من الأجهزة الأخرى، وأخف قائمة أصدقائك، ولا تسمح بمراسلتك إلا لمن تعرف.",
      fr: "Changez les mots de passe, activez la double vérification, déconnectez les autres appareils, cachez votre liste d’amis, limitez qui peut vous écrire.",
      en: "Change passwords, turn on two-step verification, sign out other devices, hide your friends list, and limit who can write to you.",
    },
  },
  recover_account: {
    heading: {
      ar: "استرجع حسابك من التطبيق نفسه",
      fr: "Récupérez votre compte par l’application",
      en: "Recover your account through the app itself",
    },
    text: {
      ar: "استعمل «نسيت كلمة السر» أو صفحة المساعدة في التطبيق. لا تعط رمزا وصلك لأي أحد.",
      fr: "Utilisez « mot de passe oublié » ou l’aide de l’application. Ne donnez à personne un code reçu.",
      en: "Use “forgot password” or the app’s help page. Give nobody a code that you received.",
    },
  },
  report_in_app: {
    heading: {
      ar: "بلّغ داخل التطبيق ثم احظر",
      fr: "Signalez dans l’application, puis bloquez",
      en: "Report inside the app, then block",
    },
    text: {
      ar: "بالترتيب: احفظ الدليل، ثم بلّغ عن الحساب، ثم احظره. الحظر لا يعني حذف المحادثة.",
      fr: "Dans l’ordre : gardez les preuves, signalez le compte, puis bloquez. Bloquer ne veut pas dire effacer la conversation.",
      en: "In this order: keep the evidence, report the account, then block. Blocking does not mean deleting the chat.",
    },
  },
  trusted_person: {
    heading: {
      ar: "أخبر شخصا واحدا تثق به",
      fr: "Parlez-en à une personne de confiance",
      en: "Tell one person you trust",
    },
    text: {
      ar: "السر أخف حين يحمله اثنان. يكفي أن تقول: هناك من يهددني وأحتاجك بجانبي.",
      fr: "À deux, c’est moins lourd. Il suffit de dire : on me menace, j’ai besoin de toi.",
      en: "It is lighter when two carry it. It is enough to say: somebody is threatening me, and I need you.",
    },
  },
  safe_person: {
    heading: { ar: "اختر شخصا آمنا", fr: "Choisissez une personne sûre", en: "Choose a safe person" },
    text: {
      ar: "ليس ضروريا أن يكون من الأسرة: صديقة أو صديق، أستاذة أو أستاذ، طبيبة أو طبيب. لا تخبر من قد يؤذيك. قل لنا لنفكر معك.",
      fr: "Pas forcément de la famille : une amie, un ami, un enseignant, un médecin. Ne le dites pas à qui pourrait vous faire du mal. Parlez-nous, nous y réfléchirons ensemble.",
      en: "It need not be family: a friend, a teacher, a doctor. Do not tell anybody who may hurt you. Tell us, and we will think it through together.",
    },
  },
  adult_person: {
    heading: {
      ar: "شخص بالغ تثق به يمكنه أن يساعد",
      fr: "Un adulte de confiance peut aider",
      en: "A grown-up you trust can help",
    },
    text: {
      ar: "الأم أو الأب أو الخالة أو الأستاذة أو الأستاذ: من تشعر معه بالأمان. وإن كان في البيت من يخيفك فقل لنا ذلك.",
      fr: "Maman, papa, une tante, un enseignant : quelqu’un avec qui on se sent en sécurité. Et si quelqu’un à la maison fait peur, on peut nous le dire.",
      en: "A mother, father, aunt or teacher: somebody who feels safe. If somebody at home is frightening, tell us.",
    },
  },
  for_guardian: {
    heading: { ar: "كن بجانب من ترعاه", fr: "Restez à ses côtés", en: "Stay by their side" },
    text: {
      ar: "اسمع دون غضب، ولا تعاقب، ولا تأخذ الهاتف كأن هناك ذنبا. لا تراسل من يهدد، ولا تفتح الصور الخاصة ولا تحفظها.",
      fr: "Écoutez sans colère, ne punissez pas, ne confisquez pas le téléphone comme à un coupable. N’écrivez pas au maître chanteur, n’ouvrez pas et ne gardez pas les photos intimes.",
      en: "Listen without anger, do not punish, do not take the phone away as if from a culprit. Do not write to the extorter, and do not open or keep the intimate pictures.",
    },
  },
  take_it_down: {
    heading: {
      ar: "Take It Down: للحد من انتشار صور التُقطت قبل سن 18",
      fr: "Take It Down : freiner la diffusion d’images prises avant 18 ans",
      en: "Take It Down: against the spread of pictures taken before 18",
    },
    text: {
      ar: "خدمة مجانية تصنع بصمة رقمية على جهازك، ولا تغادر الصورة هاتفك.",
      fr: "Un service gratuit qui crée une empreinte sur votre appareil ; l’image ne quitte pas le téléphone.",
      en: "A free service that makes a fingerprint on your own device; the picture does not leave the phone.",
    },
    link: "https://takeitdown.ncmec.org",
  },
  stop_ncii: {
    heading: {
      ar: "StopNCII: للحد من انتشار صورك (18 سنة فأكثر)",
      fr: "StopNCII : freiner la diffusion (18 ans et plus)",
      en: "StopNCII: against the spread of your pictures (18 and over)",
    },
    text: {
      ar: "خدمة مجانية تصنع بصمة رقمية على جهازك، ولا تغادر الصورة هاتفك. احتفظ بالرقم والرمز اللذين تعطيهما لك، فلا يمكن استرجاعهما.",
      fr: "Un service gratuit qui crée une empreinte sur votre appareil ; l’image ne quitte pas le téléphone. Gardez le numéro et le code qu’il vous donne : on ne peut pas les retrouver.",
      en: "A free service that makes a fingerprint on your own device; the picture does not leave the phone. Keep the number and the PIN it gives you: they cannot be recovered.",
    },
    link: "https://stopncii.org",
  },
  remove_by_age: {
    heading: {
      ar: "للحد من انتشار الصور",
      fr: "Freiner la diffusion des images",
      en: "Against the spread of pictures",
    },
    text: {
      ar: "خدمتان مجانيتان لا تغادر فيهما الصورة جهازك: StopNCII (stopncii.org) لمن بلغ 18 سنة، وخدمة Take It Down (takeitdown.ncmec.org) لصور التُقطت قبل سن 18.",
      fr: "Deux services gratuits où l’image ne quitte pas votre appareil : StopNCII (stopncii.org) à partir de 18 ans, Take It Down (takeitdown.ncmec.org) pour les images prises avant 18 ans.",
      en: "Two free services in which the picture does not leave your device: StopNCII (stopncii.org) from 18 on, Take It Down (takeitdown.ncmec.org) for pictures taken before 18.",
    },
  },
  forced_acts: {
    heading: {
      ar: "هل أُجبرت على فعل شيء؟",
      fr: "On vous a fait faire quelque chose de force ?",
      en: "Were you forced to do something?",
    },
    text: {
      ar: "يمكنك أن تكلمنا عنه شفويا قبل أن تكتب تفاصيله، ونبحث معك عن محام. من يُجبَر ليس كمن يختار.",
      fr: "Vous pouvez nous en parler de vive voix avant d’écrire les détails, et nous chercherons un avocat avec vous. Être forcé n’est pas choisir.",
      en: "You can speak with us before you write the details, and we will look for a lawyer with you. Being forced is not choosing.",
    },
  },
  report_authorities: {
    heading: {
      ar: "يمكنك التبليغ لدى السلطات، ونساعدك",
      fr: "Vous pouvez le signaler aux autorités, avec notre aide",
      en: "You can report to the authorities, with our help",
    },
    text: {
      ar: "عند الشرطة أو النيابة العامة في بلدك. القرار لك، ونساندك إن طلبت منا المؤازرة.",
      fr: "À la police ou au parquet de votre pays. La décision est la vôtre ; nous vous accompagnons si vous le demandez.",
      en: "To the police or the public prosecutor of your country. The decision is yours; we support you if you ask us to.",
    },
  },
  no_paid_rescuers: {
    heading: {
      ar: "احذر من يعدك بالحل مقابل مال",
      fr: "Méfiez-vous des « sauveurs » payants",
      en: "Beware of paid rescuers",
    },
    text: {
      ar: "هناك شركات وصفحات تقول إنها تحذف الصور أو تعثر على من يهدد، وقد تنتحل صفة الشرطة أو صفتنا. نحن لا نطلب مالا أبدا.",
      fr: "Des sociétés ou des pages disent effacer les images ou retrouver la personne, parfois en se faisant passer pour la police ou pour nous. Nous ne demandons jamais d’argent.",
      en: "Firms or pages claim to erase pictures or find the extorter, and may pose as the police or as us. We never ask for money.",
    },
  },
} as const satisfies Record<AdviceCode, AdviceTexts>;
