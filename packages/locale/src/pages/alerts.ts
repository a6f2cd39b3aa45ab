import type { AlertCode } from "@sanad/domain/advice";
import type { Text } from "../text.ts";

interface AlertTexts {
  readonly heading: Text;
  readonly text: Text;
}

/** No line against suicide is named where none is confirmed: emergency numbers and a person nearby. */
export const alertTexts = {
  danger: {
    heading: { ar: "سلامتك أولا", fr: "Votre sécurité d’abord", en: "Your safety first" },
    text: {
      ar: "إن كان هناك خطر الآن فاتصل بالشرطة أو الطوارئ، أو اذهب إلى مكان آمن فيه ناس. لا تذهب إلى أي موعد معه.",
      fr: "En danger maintenant : appelez la police ou les secours, ou allez dans un lieu sûr où il y a du monde. N’allez à aucun rendez-vous avec cette personne.",
      en: "In danger now: call the police or the emergency services, or go to a safe place with people. Do not go to any meeting with them.",
    },
  },
  self_harm: {
    heading: {
      ar: "حياتك أغلى من أي صورة",
      fr: "Votre vie vaut plus que toute image",
      en: "Your life is worth more than any picture",
    },
    text: {
      ar: "شكرا لأنك أخبرتنا. هذا الألم يخف، حتى لو لم يبد ذلك الآن. ابق قرب شخص تثق به هذه الليلة، وأبعد عنك ما قد تؤذي به نفسك. إن صار الأمر أقوى منك فاتصل بالطوارئ الآن.",
      fr: "Merci de nous l’avoir dit. Cette douleur diminue, même si cela ne se voit pas encore. Restez ce soir près d’une personne sûre et éloignez ce qui pourrait vous blesser. Si cela devient trop fort, appelez les secours maintenant.",
      en: "Thank you for telling us. This pain grows less, even if it does not look so now. Stay near a person you trust tonight, and put away what you could hurt yourself with. If it becomes too strong, call the emergency services now.",
    },
  },
} as const satisfies Record<AlertCode, AlertTexts>;

/** The same sentence when somebody writes for another person. */
export const othersSelfHarm: Text = {
  ar: "لا تتركه وحده هذه الليلة. اسأله بهدوء، واسمع دون لوم، وأبعد ما قد يؤذي به نفسه. إن كان الخطر قريبا فاتصل بالطوارئ الآن.",
  fr: "Ne laissez pas cette personne seule ce soir. Demandez calmement, écoutez sans reproche, éloignez ce qui pourrait la blesser. Si le danger est proche, appelez les secours maintenant.",
  en: "Do not leave this person alone tonight. Ask calmly, listen without blame, and put away what they could hurt themselves with. If the danger is near, call the emergency services now.",
};

export const lines = {
  none: {
    ar: "ليس لدينا رقم مؤكد في بلدك. توجّه إلى أقرب مركز شرطة، أو رقم الطوارئ المحلي، أو سفارة بلدك إن كنت بعيدا عنه. ونحن معك.",
    fr: "Nous n’avons pas de numéro confirmé pour votre pays. Adressez-vous au poste de police le plus proche, aux secours locaux, ou à votre ambassade si vous êtes loin de chez vous. Nous sommes là aussi.",
    en: "We have no confirmed number for your country. Turn to the nearest police station, the local emergency number, or your embassy if you are away from home. We are with you too.",
  },
  country: { ar: "في {country}", fr: "{country}", en: "{country}" },
  asOf: {
    ar: "حسب مصادر {period}",
    fr: "selon des sources de {period}",
    en: "according to sources of {period}",
  },
} as const satisfies Record<string, Text>;
