import type { PasswordTrouble } from "@sanad/domain/password";
import type { Text } from "../text.ts";

/** What is said beside the field for a new password. */
export const passwordHint: Text = {
  ar: "اثنا عشر حرفا على الأقل. أسهلها حفظا أربع كلمات لا صلة بينها.",
  fr: "Douze caractères au moins. Le plus facile à retenir : quatre mots sans rapport.",
  en: "At least twelve characters. Easiest to remember: four words that have nothing to do with each other.",
};

export const passwordTroubles: Readonly<Record<PasswordTrouble, Text>> = {
  short: {
    ar: "كلمة السر الجديدة قصيرة. يلزم اثنا عشر حرفا على الأقل.",
    fr: "Le nouveau mot de passe est trop court. Il faut douze caractères au moins.",
    en: "The new password is too short. It needs at least twelve characters.",
  },
  long: {
    ar: "كلمة السر الجديدة طويلة جدا. تكفي مئتا حرف.",
    fr: "Le nouveau mot de passe est trop long. Deux cents caractères suffisent.",
    en: "The new password is too long. Two hundred characters are enough.",
  },
  common: {
    ar: "كلمة السر هذه من أول ما يُجرَّب. اختاروا غيرها.",
    fr: "Ce mot de passe est de ceux que tout le monde essaie d’abord. Choisissez-en un autre.",
    en: "This password is one of those that everybody tries first. Choose another one.",
  },
};
