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
      fr: "Argent envoyé mais pas encore retiré ? Allez à l’agence maintenant",
      en: "Money sent but not yet collected? Go to the agency now",
    },
    text: {
      ar: "خذ رقم التحويل وبطاقتك واطلب إلغاء التحويل. ما دام المال لم يُسحب فقد يمكن إيقافه. احتفظ بالوصل.",
      fr: "Prenez le numéro du transfert et votre pièce d’identité, et demandez l’annulation. Tant que l’argent n’est pas retiré, on peut parfois l’arrêter. Gardez le reçu.",
      en: "Take the transfer number and your identity card and ask to cancel. As long as it has not been collected it can perhaps be stopped. Keep the receipt.",
    },
  },
  not_your_fault: {
    heading: { ar: "أنت لست السبب", fr: "Ce n’est pas votre faute", en: "You are not to blame" },
    text: {
      ar: "هناك جريمة تُرتكب في حقك. من يهدد هو المخطئ، مهما كان ما أرسلته أو فعلته.",
      fr: "Un délit est commis contre vous. Le fautif est celui qui menace, quoi que vous ayez envoyé ou fait.",
      en: "A crime is being done to you. Whoever threatens is at fault, whatever you sent or did.",
    },
  },
  child_not_your_fault: {
    heading: {
      ar: "الخطأ ليس خطأ الطفل",
      fr: "Un enfant n’est jamais en faute",
      en: "A child is never at fault",
    },
    text: {
      ar: "من يهدد طفلا أو مراهقا هو وحده المخطئ. لا عقاب ولا لوم على من طلب المساعدة.",
      fr: "Celui qui menace un enfant ou un adolescent est seul fautif. On ne punit pas et on ne gronde pas quelqu’un qui demande de l’aide.",
      en: "Whoever threatens a child or a teenager is the only one at fault. Nobody is punished or blamed for asking for help.",
    },
  },
  no_pay: {
    heading: {
      ar: "لا تدفع ولا ترسل شيئا آخر",
      fr: "Ne payez pas, n’envoyez rien de plus",
      en: "Do not pay, and send nothing more",
    },
    text: {
      ar: "الدفع نادرا ما يوقف التهديد. لا مال، ولا صور، ولا كلمات سر.",
      fr: "Payer arrête rarement la menace. Ni argent, ni photos, ni mots de passe.",
      en: "Paying rarely stops the threat. No money, no pictures, no passwords.",
    },
  },
  no_reply: {
    heading: { ar: "لا ترد ولا تفاوض", fr: "Ne répondez pas, ne négociez pas", en: "Do not answer or bargain" },
    text: {
      ar: "لا تتحدّه ولا تشتمه ولا تترجّه. اكتم إشعاراته وخذ نفسا.",
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
      ar: "صور الشاشة مع الاسم أو الرقم والتاريخ، رابط الحساب، المحادثة كاملة، ووصولات المال. لا تحذف شيئا، ولا تطل الكلام معه لتجمع المزيد.",
      fr: "Captures avec le nom ou le numéro et la date, lien du compte, conversation entière, reçus. N’effacez rien, et ne prolongez pas l’échange pour en obtenir plus.",
      en: "Screenshots with the name or number and the date, the link of the account, the whole chat, receipts of money. Delete nothing, and do not keep talking to collect more.",
    },
  },
  keep_evidence_child: {
    heading: {
      ar: "احتفظ بالكلام، لا بالصور الخاصة",
      fr: "Gardez les messages, pas les photos intimes",
      en: "Keep the messages, not the intimate pictures",
    },
    text: {
      ar: "لا تحذف المحادثة. اكتب اسم الحساب أو الرقم والتاريخ. لا تنسخ الصور الخاصة ولا ترسلها إلى أحد، حتى للمساعدة.",
      fr: "N’effacez pas la conversation. Notez le compte ou le numéro et la date. Ne copiez pas les photos intimes et ne les envoyez à personne, même pour demander de l’aide.",
      en: "Do not delete the chat. Write down the account or number and the date. Do not copy the intimate pictures or send them to anybody, even to get help.",
    },
  },
  lock_down: {
    heading: { ar: "احم حساباتك", fr: "Protégez vos comptes", en: "Lock your accounts" },
    text: {
      ar: "غيّر كلمات السر، وفعّل التحقق بخطوتين، وأخرج الأجهزة الأخرى، وأخف قائمة أصدقائك، ولا تسمح بالمراسلة إلا لمن تعرف.",
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
      fr: "Utilisez « mot de passe oublié » ou l’aide de l’application. Ne donnez à personne un code reçu.",
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
      fr: "Dans l’ordre : gardez les preuves, signalez le compte, puis bloquez. Bloquer ne veut pas dire effacer la conversation.",
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
      fr: "À deux, c’est moins lourd. Il suffit de dire : on me menace, j’ai besoin de toi.",
      en: "It is lighter when two carry it. It is enough to say: somebody is threatening me, and I need you.",
    },
  },
  safe_person: {
    heading: { ar: "اختر شخصا آمنا", fr: "Choisissez une personne sûre", en: "Choose a safe person" },
    text: {
      ar: "لا يجب أن يكون من الأسرة: صديقة أو صديق، أستاذ، طبيب. لا تخبر من قد يؤذيك. قل لنا ونحن نفكر معك.",
      fr: "Pas forcément de la famille : une amie, un ami, un enseignant, un médecin. Ne le dites pas à qui pourrait vous faire du mal. Parlez-nous, nous y réfléchirons ensemble.",
      en: "It need not be family: a friend, a teacher, a doctor. Do not tell anybody who may hurt you. Tell us, and we will think it through together.",
    },
  },
  adult_person: {
    heading: {
      ar: "كلّم شخصا كبيرا تثق به",
      fr: "Parles-en à un adulte de confiance",
      en: "Talk to a grown-up you trust",
    },
    text: {
      ar: "أمك أو أبوك أو خالتك أو أستاذك: اختر من تشعر معه بالأمان. وإن كنت تخاف من أهلك فقل لنا ذلك.",
      fr: "Maman, papa, une tante, un enseignant : choisis quelqu’un avec qui tu te sens en sécurité. Si tu as peur de ta famille, dis-le-nous.",
      en: "Your mother, father, aunt or teacher: choose somebody you feel safe with. If you are afraid of your family, tell us.",
    },
  },
  for_guardian: {
    heading: { ar: "كن بجانب من ترعاه", fr: "Restez à ses côtés", en: "Stay by their side" },
    text: {
      ar: "اسمع دون غضب، ولا تعاقب، ولا تأخذ الهاتف منه كأنه مذنب. لا تراسل المبتز، ولا تفتح الصور الخاصة ولا تحفظها.",
      fr: "Écoutez sans colère, ne punissez pas, ne confisquez pas le téléphone comme à un coupable. N’écrivez pas au maître chanteur, n’ouvrez pas et ne gardez pas les photos intimes.",
      en: "Listen without anger, do not punish, do not take the phone away as if from a culprit. Do not write to the extorter, and do not open or keep the intimate pictures.",
    },
  },
  take_it_down: {
    heading: {
      ar: "Take It Down: لمنع انتشار صور التُقطت قبل سن 18",
      fr: "Take It Down : freiner la diffusion d’images prises avant 18 ans",
      en: "Take It Down: against the spread of pictures taken before 18",
    },
    text: {
      ar: "خدمة مجانية تصنع بصمة رقمية على جهازك، ولا تغادر الصورة هاتفك.",
      fr: "Un service gratuit qui crée une empreinte sur votre appareil ; l’image ne quitte pas le téléphone.",
      en: "A free service that makes a fingerprint on your own device; the picture does not leave the phone.",
    },
    link: "https://takeitdown.ncmec.org",
  },
  stop_ncii: {
    heading: {
      ar: "StopNCII: لمنع انتشار صورك (18 سنة فأكثر)",
      fr: "StopNCII : freiner la diffusion (18 ans et plus)",
      en: "StopNCII: against the spread of your pictures (18 and over)",
    },
    text: {
      ar: "خدمة مجانية تصنع بصمة رقمية على جهازك، ولا تغادر الصورة هاتفك. احتفظ بالرقم الذي تعطيك إياه.",
      fr: "Un service gratuit qui crée une empreinte sur votre appareil ; l’image ne quitte pas le téléphone. Gardez le numéro qu’il vous donne.",
      en: "A free service that makes a fingerprint on your own device; the picture does not leave the phone. Keep the number it gives you.",
    },
    link: "https://stopncii.org",
  },
  remove_by_age: {
    heading: {
      ar: "لمنع انتشار الصور",
      fr: "Freiner la diffusion des images",
      en: "Against the spread of pictures",
    },
    text: {
      ar: "خدمتان مجانيتان لا تغادر فيهما الصورة جهازك: StopNCII (stopncii.org) لمن بلغ 18 سنة، و Take It Down (takeitdown.ncmec.org) لصور التُقطت قبل 18.",
      fr: "Deux services gratuits où l’image ne quitte pas votre appareil : StopNCII (stopncii.org) à partir de 18 ans, Take It Down (takeitdown.ncmec.org) pour les images prises avant 18 ans.",
      en: "Two free services in which the picture does not leave your device: StopNCII (stopncii.org) from 18 on, Take It Down (takeitdown.ncmec.org) for pictures taken before 18.",
    },
  },
  forced_acts: {
    heading: {
      ar: "أجبرك على فعل شيء؟",
      fr: "On vous a forcé à agir ?",
      en: "Were you forced to do something?",
    },
    text: {
      ar: "قل لنا ذلك مباشرة قبل أن تشرحه كتابة، ونبحث معك عن محام. من يُجبَر ليس كمن يختار.",
      fr: "Dites-le-nous de vive voix avant de l’écrire, et cherchons ensemble un avocat. Être forcé n’est pas choisir.",
      en: "Tell us in person before you write it down, and we will look for a lawyer with you. Being forced is not choosing.",
    },
  },
  report_authorities: {
    heading: {
      ar: "يمكنك التبليغ لدى السلطات، ونساعدك",
      fr: "Vous pouvez le signaler aux autorités, avec notre aide",
      en: "You can report to the authorities, with our help",
    },
    text: {
      ar: "عند الشرطة أو النيابة العامة في بلدك. القرار لك، ونرافقك إن طلبت منا المؤازرة.",
      fr: "À la police ou au parquet de votre pays. La décision est la vôtre ; nous vous accompagnons si vous le demandez.",
      en: "To the police or the public prosecutor of your country. The decision is yours; we go with you if you ask for our support.",
    },
  },
  no_paid_rescuers: {
    heading: {
      ar: "احذر من يعدك بالحل مقابل مال",
      fr: "Méfiez-vous des « sauveurs » payants",
      en: "Beware of paid rescuers",
    },
    text: {
      ar: "شركات أو صفحات تقول إنها تحذف الصور أو تجد المبتز، وقد تنتحل صفة الشرطة أو صفتنا. نحن لا نطلب مالا أبدا.",
      fr: "Des sociétés ou des pages disent effacer les images ou retrouver la personne, parfois en se faisant passer pour la police ou pour nous. Nous ne demandons jamais d’argent.",
      en: "Firms or pages claim to erase pictures or find the extorter, and may pose as the police or as us. We never ask for money.",
    },
  },
} as const satisfies Record<AdviceCode, AdviceTexts>;
