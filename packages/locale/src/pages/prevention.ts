import type { Text } from "../text.ts";

export const prevention = {
  title: { ar: "سند: وقاية", fr: "Sanad : prévention", en: "Sanad: prevention" },
  heading: {
    ar: "كيف نحمي أنفسنا ومن نحب",
    fr: "Se protéger et protéger les siens",
    en: "Protecting ourselves and those we love",
  },
  lead: {
    ar: "هذه النصائح للجميع. ومن وقع له شيء فليس السبب أنه لم يقرأها.",
    fr: "Ces conseils sont pour tous. Et si quelque chose est arrivé, ce n’est pas faute de les avoir lus.",
    en: "This advice is for everybody. And if something has happened, it is not because you had not read it.",
  },
} as const satisfies Record<string, Text>;

/** The center's own advice (its public warning), in plain words and without blame. */
export const preventionAdvice = [
  {
    ar: "كن حذرا ممن تعرفه على الإنترنت فقط: قد تكون الصورة والصوت والاسم لشخص آخر.",
    fr: "Prudence avec qui vous ne connaissez qu’en ligne : la photo, la voix et le nom peuvent être ceux d’un autre.",
    en: "Be careful with people you know only online: the picture, the voice and the name may be somebody else’s.",
  },
  {
    ar: "قبل مكالمة فيديو مع شخص لا تعرفه تذكّر أن هناك برامج تسجل الشاشة.",
    fr: "Avant un appel vidéo avec un inconnu, rappelez-vous que l’écran peut être enregistré.",
    en: "Before a video call with a stranger, remember that the screen can be recorded.",
  },
  {
    ar: "الصورة الخاصة بعد إرسالها لا تعود إليك وحدك. من يحبك لا يضغط عليك لترسلها.",
    fr: "Une photo intime envoyée ne vous appartient plus tout à fait. Qui vous aime n’insiste pas.",
    en: "An intimate picture, once sent, is no longer yours alone. Whoever loves you does not press you for it.",
  },
  {
    ar: "اقفل هاتفك ولا تتركه بيد غريب، وامسح ما فيه أو أخرج بطاقة الذاكرة قبل إصلاحه.",
    fr: "Verrouillez votre téléphone, ne le laissez pas à un inconnu, et videz-le ou retirez la carte mémoire avant une réparation.",
    en: "Lock your phone, do not leave it with strangers, and empty it or take out the memory card before a repair.",
  },
  {
    ar: "كلمة سر مختلفة لكل حساب، والتحقق بخطوتين، ولا تعط رمزا وصلك لأي أحد.",
    fr: "Un mot de passe par compte, la double vérification, et jamais de code reçu donné à quelqu’un.",
    en: "A password of its own for each account, two-step verification, and no code that you received to anybody.",
  },
  {
    ar: "أخف قائمة أصدقائك وأسرتك: بها يخيف المبتز ضحاياه.",
    fr: "Cachez votre liste d’amis et de proches : c’est avec elle que l’on fait peur.",
    en: "Hide your list of friends and family: it is what an extorter frightens people with.",
  },
  {
    ar: "قل لأولادك من اليوم: مهما حدث، تعالوا إلي ولن أغضب.",
    fr: "Dites à vos enfants dès aujourd’hui : quoi qu’il arrive, viens me voir, je ne me fâcherai pas.",
    en: "Tell your children today: whatever happens, come to me, and I will not be angry.",
  },
] as const satisfies readonly Text[];
