import type { Text } from "../text.ts";

/** When the other center did not answer and this one was called. */
export const called = {
  title: { ar: "نداء من المركز الآخر", fr: "Appel de l’autre centre", en: "A call from the other center" },
  why: {
    ar: "هذا الملف يتولاه المركز الآخر، ولم يُجب أحد هناك، فنادى النظام عليكم. لا يُفتح الملف من هنا: اتصلوا بزملائكم، أو بجهات الطوارئ إن لزم.",
    fr: "Ce dossier relève de l’autre centre. Personne n’y a répondu, et le système vous a appelé·e. Il ne s’ouvre pas d’ici : joignez vos collègues, ou les secours s’il le faut.",
    en: "The other center leads this case. Nobody answered there, so you were called. It does not open from here: reach your colleagues, or the emergency services if need be.",
  },
  together: {
    ar: "إن كان النداء عن عدة تبليغات فاطّلاعكم هنا يشملها كلها.",
    fr: "Si l’appel portait sur plusieurs signalements, ce clic vaut pour tous.",
    en: "If the call was for several reports, this takes notice of all of them.",
  },
  acknowledge: { ar: "اطّلعت على النداء", fr: "J’ai vu l’appel", en: "I have seen the call" },
  acknowledged: {
    ar: "تم الاطلاع، ولن يُنادى على أحد آخر بشأنه.",
    fr: "L’appel a été vu ; personne d’autre ne sera appelé.",
    en: "The call was seen; nobody else will be called for it.",
  },
} as const satisfies Record<string, Text>;
