import type { Text } from "../text.ts";

/** The page on which members see where they are signed in, and by what. */
export const accountTexts = {
  title: { ar: "جلساتي ومفاتيحي", fr: "Mes sessions et mes clés", en: "My sessions and keys" },
  sessions: { ar: "أين أنا داخل الآن", fr: "Où je suis connecté·e", en: "Where I am signed in" },
  sessionsHint: {
    ar: "إن رأيتم جهازا لا تعرفونه فأنهوا جلسته، ثم غيروا كلمة السر.",
    fr: "Si vous voyez un appareil que vous ne connaissez pas, terminez sa session, puis changez de mot de passe.",
    en: "If you see a device that you do not know, end its session, then change your password.",
  },
  thisOne: { ar: "هذا الجهاز", fr: "cet appareil", en: "this one" },
  begun: { ar: "الدخول:", fr: "connexion :", en: "signed in:" },
  seen: { ar: "آخر استعمال:", fr: "dernier usage :", en: "last used:" },
  added: { ar: "أُضيف في:", fr: "ajout :", en: "added:" },
  never: { ar: "لم يُستعمل بعد", fr: "pas encore utilisée", en: "not used yet" },
  end: { ar: "إنهاء الجلسة", fr: "Terminer", en: "End" },
  endOthers: {
    ar: "إنهاء كل الجلسات الأخرى",
    fr: "Terminer toutes les autres",
    en: "End all the others",
  },
  keys: { ar: "بماذا أدخل", fr: "Avec quoi je me connecte", en: "What I sign in with" },
  card: { ar: "بطاقة مفتاح مع كلمة سر", fr: "Carte-clé et mot de passe", en: "Key card and password" },
  passkey: { ar: "مفتاح مرور", fr: "Clé d’accès", en: "Passkey" },
  remove: { ar: "حذف", fr: "Retirer", en: "Remove" },
  last: {
    ar: "هذه وسيلة الدخول الوحيدة عندكم، فلا يمكن حذفها. أضيفوا غيرها أولا.",
    fr: "C’est votre seul moyen d’entrer : il ne peut pas être retiré. Ajoutez-en d’abord un autre.",
    en: "This is your only way in, so it cannot be removed. Add another one first.",
  },
  again: {
    ar: "لإضافة مفتاح أو حذفه يلزم أن تكونوا قد دخلتم منذ أقل من ربع ساعة.",
    fr: "Pour ajouter ou retirer une clé, il faut s’être connecté·e depuis moins d’un quart d’heure.",
    en: "To add or remove a key you must have signed in less than a quarter of an hour ago.",
  },
  signInAgain: { ar: "الدخول من جديد", fr: "Se reconnecter", en: "Sign in again" },
  addPasskey: { ar: "مفتاح مرور", fr: "Clé d’accès", en: "Passkey" },
  passkeyHint: {
    ar: "تفتحون الملفات ببصمتكم أو وجهكم أو رمز الجهاز، بلا بطاقة ولا كلمة سر. قد يحفظ الجهاز المفتاح في حسابكم لدى صانعه: من يفتح ذلك الحساب ويعرف رمز الجهاز يستطيع الدخول مكانكم.",
    fr: "Vous ouvrez les dossiers avec votre empreinte, votre visage ou le code de l’appareil, sans carte ni mot de passe. L’appareil peut garder la clé dans votre compte chez son fabricant : qui ouvre ce compte et connaît le code de l’appareil peut entrer à votre place.",
    en: "You open cases with your finger, your face or the device’s code, without card and password. The device may keep the key in your account with its maker: whoever opens that account and knows the device’s code can sign in as you.",
  },
  passkeyNone: {
    ar: "هذا المتصفح لا يضيف مفاتيح مرور، أو أن JavaScript متوقف فيه. تبقى البطاقة وكلمة السر.",
    fr: "Ce navigateur n’ajoute pas de clés d’accès, ou JavaScript y est désactivé. Restent la carte et le mot de passe.",
    en: "This browser adds no passkeys, or JavaScript is off in it. Card and password remain.",
  },
  newCard: { ar: "بطاقة مفتاح جديدة", fr: "Nouvelle carte-clé", en: "A new key card" },
  newCardHint: {
    ar: "تظهر أرقامها مرة واحدة، فتكتبونها أو تطبعونها. تبقى البطاقة القديمة صالحة إلى أن تحذفوها من القائمة.",
    fr: "Ses chiffres s’affichent une seule fois, à écrire ou à imprimer. L’ancienne carte reste valable jusqu’à ce que vous la retiriez de la liste.",
    en: "Its digits are shown once, to be written down or printed. The old card stays good until you remove it from the list.",
  },
  makeCard: { ar: "إنشاء البطاقة", fr: "Créer la carte", en: "Make the card" },
  changePassword: { ar: "تغيير كلمة السر", fr: "Changer le mot de passe", en: "Change the password" },
  changeHint: {
    ar: "تبقى البطاقة كما هي. كل جلسة أخرى تنتهي.",
    fr: "La carte reste la même. Toute autre session se termine.",
    en: "The card stays the same. Every other session ends.",
  },
  oldPassword: { ar: "كلمة السر الحالية", fr: "Mot de passe actuel", en: "Password until now" },
  newPassword: { ar: "كلمة السر الجديدة", fr: "Nouveau mot de passe", en: "New password" },
  cardPassword: {
    ar: "كلمة سر للبطاقة الجديدة",
    fr: "Mot de passe de la nouvelle carte",
    en: "Password for the new card",
  },
  change: { ar: "تغيير", fr: "Changer", en: "Change" },
  device: { ar: "هذا الجهاز", fr: "Cet appareil", en: "This device" },
  deviceRemembers: {
    ar: "هذا الجهاز يحفظ بطاقة مفتاح. إن كان غيركم يستعمله فاجعلوه ينساها.",
    fr: "Cet appareil retient une carte-clé. Si d’autres l’utilisent, mieux vaut l’oublier.",
    en: "This device remembers a key card. If others use it, it had better forget.",
  },
  forget: { ar: "نسيان البطاقة", fr: "Oublier la carte", en: "Forget the card" },
  passkeyRefused: {
    ar: "لم يُضف مفتاح المرور: انتهى الوقت أو تعذر التحقق منه. أعيدوا المحاولة.",
    fr: "La clé d’accès n’a pas été ajoutée : trop tard, ou non vérifiée. Réessayez.",
    en: "The passkey was not added: it came too late or did not verify. Try again.",
  },
} as const satisfies Record<string, Text>;

/** What has just been done, said once at the top. */
export const accountDone = {
  ended: { ar: "انتهت الجلسة.", fr: "La session est terminée.", en: "The session has ended." },
  others: {
    ar: "انتهت كل الجلسات الأخرى.",
    fr: "Toutes les autres sessions sont terminées.",
    en: "All other sessions have ended.",
  },
  removed: {
    ar: "حُذف المفتاح، وانتهت كل الجلسات الأخرى.",
    fr: "La clé est retirée, et toutes les autres sessions sont terminées.",
    en: "The key is removed, and all other sessions have ended.",
  },
  added: { ar: "أُضيف مفتاح المرور.", fr: "La clé d’accès est ajoutée.", en: "The passkey is added." },
  password: {
    ar: "تغيرت كلمة السر، وانتهت كل الجلسات الأخرى.",
    fr: "Le mot de passe est changé, et toutes les autres sessions sont terminées.",
    en: "The password is changed, and all other sessions have ended.",
  },
  forgotten: {
    ar: "نسي هذا الجهاز البطاقة.",
    fr: "Cet appareil a oublié la carte.",
    en: "This device has forgotten the card.",
  },
} as const satisfies Record<string, Text>;

export type AccountDone = keyof typeof accountDone;
