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
      ar: "إن كان هناك خطر الآن فاتصل بالشرطة أو الطوارئ، أو اذهب إلى مكان آمن فيه ناس. لا تقبل أي موعد مع من يهدد.",
      fr: "En danger maintenant : appelez la police ou les secours, ou allez dans un lieu sûr où il y a du monde. N’allez à aucun rendez-vous avec cette personne.",
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
      ar: "شكرا لأنك أخبرتنا. هذا الألم يمكن أن يخف، حتى لو لم يبد ذلك الآن. ابق قرب شخص تثق به، الآن وهذه الليلة، وأبعد عنك ما قد تؤذي به نفسك. وإن صار الأمر فوق طاقتك فاتصل بالطوارئ فورا.",
      fr: "Merci de nous l’avoir dit. Cette douleur peut s’apaiser, même si cela semble impossible maintenant. Restez près d’une personne sûre, maintenant et cette nuit, et éloignez ce qui pourrait vous blesser. Si cela devient trop fort, appelez aussitôt les secours.",
      en: "Thank you for telling us. This pain can ease, even if it does not feel so now. Stay near a person you trust, now and tonight, and put away what you could hurt yourself with. If it becomes too strong, call the emergency services at once.",
    },
  },
} as const satisfies Record<AlertCode, AlertTexts>;

/** The same sentence when somebody writes for another person. */
export const othersSelfHarm: AlertTexts = {
  heading: {
    ar: "حياة هذا الشخص أغلى من أي صورة",
    fr: "Sa vie vaut plus que toute image",
    en: "Their life is worth more than any picture",
  },
  text: {
    ar: "شكرا لأنك أخبرتنا. لا تترك هذا الشخص وحده، الآن وهذه الليلة. اسأله بهدوء، واسمع دون لوم، وأبعد ما قد يؤذي به نفسه. إن كان الخطر قريبا فاتصل بالطوارئ الآن.",
    fr: "Merci de nous l’avoir dit. Ne laissez pas cette personne seule, maintenant et cette nuit. Demandez calmement, écoutez sans reproche, éloignez ce qui pourrait la blesser. Si le danger est proche, appelez les secours maintenant.",
    en: "Thank you for telling us. Do not leave this person alone, now and tonight. Ask calmly, listen without blame, and put away what they could hurt themselves with. If the danger is near, call the emergency services now.",
  },
};

export const lines = {
  none: {
    ar: "إن لم تجد هنا رقما لبلدك فلأننا لا نملك رقما مؤكدا له. يمكنك أن تلجأ إلى أقرب مركز شرطة، أو رقم الطوارئ المحلي، أو سفارة بلدك إن كنت بعيدا عنه. ونحن معك.",
    fr: "Si aucun numéro n’est indiqué ici pour votre pays, c’est que nous n’en avons pas de confirmé. Vous pouvez vous adresser au poste de police le plus proche, aux secours locaux, ou à votre ambassade si vous êtes loin de chez vous. Nous sommes là aussi.",
    en: "If no number is shown here for your country, it is because we have no confirmed one. You can turn to the nearest police station, the local emergency number, or your embassy if you are away from home. We are with you too.",
  },
  country: { ar: "في {country}", fr: "{country}", en: "{country}" },
  asOf: {
    ar: "تاريخ المعلومة: {period}",
    fr: "date de l’information : {period}",
    en: "date of this information: {period}",
  },
} as const satisfies Record<string, Text>;
