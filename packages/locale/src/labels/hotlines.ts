import type { HotlineId } from "@sanad/domain/hotline-data";
import type { Text } from "../text.ts";

export const hotlineLabels = {
  ma_police: { ar: "الشرطة", fr: "Police", en: "Police" },
  ma_gendarmerie: { ar: "الدرك الملكي", fr: "Gendarmerie royale", en: "Royal Gendarmerie" },
  ma_rescue: {
    ar: "الوقاية المدنية (الإسعاف والإنقاذ)",
    fr: "Protection civile (secours)",
    en: "Civil protection (rescue)",
  },
  ma_mobile_emergency: {
    ar: "الطوارئ من الهاتف المحمول",
    fr: "Urgences depuis un mobile",
    en: "Emergency from a mobile phone",
  },
  ma_samu: { ar: "المساعدة الطبية المستعجلة", fr: "SAMU", en: "Medical emergency (SAMU)" },
  ma_onde: {
    ar: "المرصد الوطني لحقوق الطفل: للأطفال، في كل وقت",
    fr: "ONDE : pour les enfants, à toute heure",
    en: "ONDE: for children, at any hour",
  },
  ma_emc: {
    ar: "خط المساعدة EMC-Helpline: للأطفال والشباب (المحادثة من الاثنين إلى الجمعة، من 10 إلى 16)",
    fr: "EMC-Helpline : enfants et jeunes (tchat du lundi au vendredi, 10 h à 16 h)",
    en: "EMC-Helpline: children and young people (chat Monday to Friday, 10 to 16)",
  },
  ma_iwf: {
    ar: "للتبليغ عن صور أطفال على الإنترنت دون ذكر الاسم",
    fr: "Signaler anonymement des images d’enfants en ligne",
    en: "Reporting pictures of children online, anonymously",
  },
  ma_stop_silence: {
    ar: "ستوب سيلانس: محادثة للشباب",
    fr: "Stop Silence : tchat pour les jeunes",
    en: "Stop Silence: chat for young people",
  },
  ma_kolonamaak: {
    ar: "كلنا معك: للنساء والفتيات، في كل وقت",
    fr: "Kolonamaak : femmes et filles, à toute heure",
    en: "Kolonamaak: women and girls, at any hour",
  },
  ma_eblagh: {
    ar: "منصة «إبلاغ» للأمن الوطني: في كل وقت، ويمكن دون ذكر الاسم",
    fr: "E-Blagh (DGSN) : à toute heure, anonyme si vous voulez",
    en: "E-Blagh (national police): at any hour, without a name if you prefer",
  },
  ma_prosecution: {
    ar: "بوابة شكايات النيابة العامة",
    fr: "Plaintes en ligne, présidence du ministère public",
    en: "Online complaints to the public prosecution",
  },
  dz_gendarmerie: { ar: "الدرك الوطني", fr: "Gendarmerie nationale", en: "National Gendarmerie" },
  dz_police: { ar: "الشرطة", fr: "Police", en: "Police" },
  eg_cybercrime: {
    ar: "مباحث الإنترنت، وزارة الداخلية",
    fr: "Cybercriminalité, ministère de l’Intérieur",
    en: "Cybercrime, Ministry of Interior",
  },
  sa_regions: {
    ar: "الطوارئ في مكة المكرمة والمدينة المنورة والرياض والشرقية",
    fr: "Urgences : La Mecque, Médine, Riyad, région Est",
    en: "Emergency in Makkah, Madinah, Riyadh and the Eastern region",
  },
  sa_elsewhere: {
    ar: "الطوارئ في بقية المناطق",
    fr: "Urgences : autres régions",
    en: "Emergency in the other regions",
  },
  sa_1909: { ar: "رقم غير مؤكد", fr: "Numéro non confirmé", en: "Unconfirmed number" },
  ae_aman: { ar: "خدمة أمان، أبوظبي", fr: "Aman, Abou Dabi", en: "Aman, Abu Dhabi" },
  ae_dubai: {
    ar: "شرطة دبي (ومنصة eCrime)",
    fr: "Police de Dubaï (et plateforme eCrime)",
    en: "Dubai Police (and the eCrime platform)",
  },
  ae_alameen: { ar: "خدمة الأمين، دبي", fr: "Al Ameen, Dubaï", en: "Al Ameen, Dubai" },
  qa_cybercrime: {
    ar: "مكافحة الجرائم الإلكترونية، وزارة الداخلية (وتطبيق مطراش 2)",
    fr: "Cybercriminalité, ministère de l’Intérieur (et Metrash2)",
    en: "Cybercrime, Ministry of Interior (and Metrash2)",
  },
  qa_landline: {
    ar: "مكافحة الجرائم الإلكترونية، وزارة الداخلية",
    fr: "Cybercriminalité, ministère de l’Intérieur",
    en: "Cybercrime, Ministry of Interior",
  },
  bh_cybercrime: { ar: "مكافحة الجرائم الإلكترونية", fr: "Cybercriminalité", en: "Cybercrime" },
  bh_whatsapp: { ar: "رقم غير مؤكد", fr: "Numéro non confirmé", en: "Unconfirmed number" },
  iq_amin: {
    ar: "منصة «أمين» لجهاز الأمن الوطني، أو الشرطة المجتمعية",
    fr: "Plateforme « Amin » de la Sécurité nationale, ou police de proximité",
    en: "The “Amin” platform of National Security, or the community police",
  },
  iq_497: { ar: "رقم غير مؤكد", fr: "Numéro non confirmé", en: "Unconfirmed number" },
  lb_cybercrime: {
    ar: "مكتب مكافحة جرائم المعلوماتية، وخدمة «بلّغ»",
    fr: "Bureau de lutte contre la cybercriminalité, et « Ballegh »",
    en: "Cybercrime bureau, and the “Ballegh” service",
  },
  jo_cybercrime: {
    ar: "وحدة مكافحة الجرائم الإلكترونية (من هم دون 18 مع ولي الأمر)",
    fr: "Unité de lutte contre la cybercriminalité (moins de 18 ans avec un parent)",
    en: "Cybercrime unit (under 18 with a guardian)",
  },
} as const satisfies Record<HotlineId, Text>;
