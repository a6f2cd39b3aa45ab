import type { Text } from "../text.ts";

/** What a president is told whose session is too old for what decides who comes in. */
export const justSignedInTexts = {
  title: { ar: "أعيدوا الدخول أولا", fr: "Reconnectez-vous d’abord", en: "Sign in again first" },
  why: {
    ar: "ما طلبتموه يغير من يدخل إلى المركز أو ما يفتح ملفاته، فيلزم أن تكونوا قد دخلتم منذ أقل من ربع ساعة. لم يتغير شيء.",
    fr: "Ce que vous avez demandé change qui entre dans le centre, ou ce qui ouvre ses dossiers : il faut s’être connecté·e depuis moins d’un quart d’heure. Rien n’a été changé.",
    en: "What you asked for changes who comes into the center, or what opens its cases: you must have signed in less than a quarter of an hour ago. Nothing was changed.",
  },
  signIn: { ar: "الدخول من جديد", fr: "Se reconnecter", en: "Sign in again" },
} as const satisfies Record<string, Text>;
