import { plural } from "../plural.ts";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

/** Changing a center's key, with the work that follows. */
export const centerKeyTexts = {
  title: { ar: "مفتاح المركز", fr: "Clé du centre", en: "The center’s key" },
  what: {
    ar: "مفتاح المركز يفتح جميع ملفاته. يحمله من في الرئاسة أو تتبع الملفات، وهو على أوراق الاسترجاع.",
    fr: "La clé du centre ouvre tous ses dossiers. La présidence et le suivi des dossiers la détiennent ; elle est aussi sur les feuilles de récupération.",
    en: "The center’s key opens all its cases. Presidents and case workers hold it, and it is on the recovery sheets.",
  },
  change: { ar: "تغيير المفتاح", fr: "Changer la clé", en: "Change the key" },
  changeWhy: {
    ar: "يُنشأ مفتاح جديد ويُسلَّم لمن بقي في المركز، ثم تُقفل به الملفات المفتوحة واحدا بعد آخر. ما سبق أن فُتح لا يُسترد.",
    fr: "Une nouvelle clé est créée et remise à ceux qui restent, puis les dossiers ouverts sont scellés de nouveau l’un après l’autre. Ce qui a déjà été lu ne se reprend pas.",
    en: "A new key is made and given to those who stay, then the open cases are wrapped anew one after the other. What was read already cannot be called back.",
  },
  changeGo: { ar: "إنشاء المفتاح الجديد", fr: "Créer la nouvelle clé", en: "Make the new key" },
  meanwhile: {
    ar: "تغيّر أعضاء المركز أو مفتاحه أثناء ذلك، ولم يُحفظ شيء. أعيدوا المحاولة.",
    fr: "Les membres du centre ou sa clé ont changé entre-temps ; rien n’a été enregistré. Réessayez.",
    en: "The members of the center or its key changed meanwhile, and nothing was stored. Please try again.",
  },
  unproved: {
    ar: "لا تحملون المفتاح الذي يعرفه النظام، فلا يمكن أن يشهد لمفتاح جديد. استعينوا بأوراق الاسترجاع.",
    fr: "Vous ne détenez pas la clé que le système connaît ; elle ne peut donc attester une nouvelle clé. Servez-vous des feuilles de récupération.",
    en: "You do not hold the key that the system knows, so it cannot vouch for a new one. Use the recovery sheets.",
  },
  working: {
    ar: "تُقفل الملفات بالمفتاح الجديد. تتقدم الصفحة وحدها؛ وإن أُغلقت تابعت من حيث توقفت.",
    fr: "Les dossiers sont scellés avec la nouvelle clé. La page avance seule ; si elle est fermée, le travail reprend où il s’est arrêté.",
    en: "Cases are being wrapped with the new key. The page goes on by itself; if it is closed, the work goes on from where it stopped.",
  },
  goOn: { ar: "متابعة العمل", fr: "Poursuivre", en: "Go on" },
  allDone: {
    ar: "كل الملفات المفتوحة مقفلة بالمفتاح الجديد.",
    fr: "Tous les dossiers ouverts sont scellés avec la nouvelle clé.",
    en: "All open cases are wrapped with the newest key.",
  },
  deploy: {
    ar: "خطوة لا تتم من هنا",
    fr: "Une étape qui ne se fait pas ici",
    en: "A step that is not taken here",
  },
  deployWhy: {
    ar: "ضعوا هذه القيمة في إعدادات المكونات التي فيها {name}، ثم انشروا النظام. إلى أن يتم ذلك تُقفل الملفات الجديدة بالمفتاح السابق، وهو عند الأعضاء الباقين وعند من غادر أيضا.",
    fr: "Placez cette valeur dans {name}, dans la configuration de chaque composant qui la contient, puis déployez. D’ici là, les nouveaux dossiers sont scellés avec la clé précédente : les membres restants la détiennent, et qui est parti aussi.",
    en: "Put this value into {name} in the configuration of each worker that has it, then deploy. Until then new cases are sealed to the earlier key, which the remaining members hold, and so does whoever left.",
  },
  deployed: {
    ar: "النظام يعرف المفتاح الحالي.",
    fr: "Le système connaît la clé actuelle.",
    en: "The system knows the present key.",
  },
  later: {
    ar: "إقفال ما ورد أثناء ذلك",
    fr: "Sceller ce qui est arrivé entre-temps",
    en: "Wrap what came meanwhile",
  },
  closed: {
    ar: "إقفال الملفات المنتهية أيضا",
    fr: "Sceller aussi les dossiers clos",
    en: "Wrap the closed cases too",
  },
  sheets: { ar: "أوراق الاسترجاع", fr: "Feuilles de récupération", en: "Recovery sheets" },
  sheetsWhy: {
    ar: "الأوراق السابقة لا تعيد المفتاح الجديد. اطبعوا أوراقا جديدة على طابعة غير موصولة بشبكة وسلّموا كل ورقة إلى من يحفظها. كل طبع يُسجَّل في السجل. احتفظوا بالأوراق القديمة ما دامت هناك ملفات بالمفتاح القديم.",
    fr: "Les anciennes feuilles ne redonnent pas la nouvelle clé. Imprimez-en de nouvelles sur une imprimante hors réseau et remettez chacune à la personne qui la garde. Chaque impression est inscrite au registre. Gardez les anciennes tant que des dossiers restent sous l’ancienne clé.",
    en: "The earlier sheets do not give back the new key. Print new ones on a printer that is on no network and hand each to its keeper. Every printing is written into the ledger. Keep the old ones as long as cases remain under the old key.",
  },
  sheetsGo: { ar: "عرض الأوراق للطبع", fr: "Afficher pour imprimer", en: "Show them for printing" },
} as const satisfies Record<string, Text>;

const casesLeft = {
  ar: {
    zero: "لم يبق أي ملف بمفتاح سابق.",
    one: "بقي ملف واحد بمفتاح سابق.",
    two: "بقي ملفان بمفتاح سابق.",
    few: "بقيت {count} ملفات بمفتاح سابق.",
    many: "بقي {count} ملفا بمفتاح سابق.",
    other: "بقي {count} ملف بمفتاح سابق.",
  },
  fr: {
    one: "{count} dossier reste sous une clé précédente.",
    other: "{count} dossiers restent sous une clé précédente.",
  },
  en: {
    one: "{count} case is left under an earlier key.",
    other: "{count} cases are left under an earlier key.",
  },
} as const;

/** How many cases an earlier key still opens. */
export function sayCasesLeft(count: number, language: Language): string {
  return plural(count, language, casesLeft[language]);
}
