import type { Report } from "@sanad/domain/report";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

/** A report that nobody sent, without its language. */
interface Invented extends Omit<Report, "language" | "story"> {
  readonly story: Text;
}

/**
 * Invented reports to practise on, each from another channel and for another skill: danger now, money that can still be
 * stopped, a minor, pictures that are out already, and a question. Nobody of them lives; addresses are of domains that are
 * kept for examples (RFC 2606) and the number is one that France keeps for fiction (06 39 98, ARCEP).
 */
const invented: readonly Invented[] = [
  {
    channel: "web",
    answers: {
      reporter: "victim",
      danger: "yes",
      deadline: "hours",
      age: "18_24",
      country: "MA",
      selfHarm: "thoughts",
      familyFear: true,
      threats: ["images", "family_threat"],
      platforms: ["instagram", "whatsapp"],
      account: "compte-invente-1",
      demands: ["sexual_act"],
      published: "threatened",
      relation: "ex_partner",
      help: ["complaint", "psychological"],
    },
    contact: {
      way: "email",
      address: "tadrib1@example.org",
      dayPart: "morning",
      watcher: "family",
      cover: "course",
    },
    story: {
      ar: "كنا مخطوبين وفسخت الخطوبة. قال لي إنه سيرسل صوري إلى أبي هذا المساء إن لم ألتق به وحدي. هو الآن قرب بيتنا. لا أستطيع النوم وأفكر أحيانا في ألا أعيش.",
      fr: "Nous étions fiancés et j’ai rompu. Il dit qu’il enverra mes photos à mon père ce soir si je ne viens pas le voir seule. Il est près de chez nous en ce moment. Je ne dors plus et parfois je pense à ne plus vivre.",
      en: "We were engaged and I broke it off. He says he will send my pictures to my father tonight unless I come to him alone. He is near our house now. I do not sleep, and sometimes I think of not living any more.",
    },
  },
  {
    channel: "sms",
    answers: {
      reporter: "victim",
      danger: "no",
      deadline: "tomorrow",
      age: "25_34",
      country: "FR",
      threats: ["video"],
      platforms: ["facebook", "messenger"],
      demands: ["money"],
      paid: "once",
      paymentRoute: "agency",
      collected: "no",
      amount: "300 euros",
      published: "threatened",
      relation: "online_acquaintance",
      help: ["advice_only", "takedown"],
    },
    contact: { way: "sms", address: "+33639980012", dayPart: "evening", watcher: "nobody" },
    sender: "+33639980012",
    story: {
      ar: "تعرفت على امرأة في الفيسبوك وفتحنا الكاميرا. سجلتني وطلبت 300 أورو. أرسلتها هذا الصباح عبر وكالة ولم تسحبها بعد. تريد مبلغا آخر غدا.",
      fr: "J’ai connu une femme sur Facebook, nous avons allumé la caméra. Elle m’a filmé et a demandé 300 euros. Je les ai envoyés ce matin par une agence, elle ne les a pas encore retirés. Elle en veut encore demain.",
      en: "I met a woman on Facebook and we turned on the camera. She filmed me and asked for 300 euros. I sent them this morning through an agency and she has not collected them yet. She wants more tomorrow.",
    },
  },
  {
    channel: "web",
    answers: {
      reporter: "guardian",
      danger: "unsure",
      deadline: "three_days",
      age: "15_17",
      country: "MA",
      threats: ["images", "chats"],
      platforms: ["snapchat"],
      demands: ["more_images"],
      published: "no",
      relation: "stranger",
      help: ["legal", "psychological"],
    },
    contact: { way: "email", address: "tadrib3@example.org", dayPart: "afternoon", watcher: "nobody" },
    story: {
      ar: "ابني في السادسة عشرة. شخص لا نعرفه في سناب شات عنده صورة له ويطلب منه صورا أخرى وإلا أرسلها إلى زملائه في القسم. ابني لا يعرف أنني أكتب إليكم.",
      fr: "Mon fils a seize ans. Un inconnu sur Snapchat a une photo de lui et en demande d’autres, sinon il l’envoie à sa classe. Mon fils ne sait pas que je vous écris.",
      en: "My son is sixteen. Somebody on Snapchat whom we do not know has a picture of him and asks for more, or he will send it to his class. My son does not know that I am writing to you.",
    },
  },
  {
    channel: "email",
    answers: {
      reporter: "victim",
      danger: "no",
      age: "35_44",
      country: "FR",
      threats: ["images"],
      platforms: ["telegram"],
      demands: ["none_revenge"],
      published: "partly",
      relation: "divorced",
      help: ["takedown", "complaint"],
    },
    contact: { way: "email", address: "tadrib4@example.com", watcher: "nobody" },
    sender: "tadrib4@example.com",
    senderName: "تدريب · Entraînement · Training",
    subject: "تدريب · Entraînement · Training",
    story: {
      ar: "طليقي نشر صورا لي في قناة على تيليغرام قبل يومين. صديقة أرتني إياها. أريد أن تحذف، وأريد أن أعرف هل أستطيع أن أشتكي وأنا في فرنسا.",
      fr: "Mon ex-mari a publié des photos de moi sur une chaîne Telegram il y a deux jours. Une amie me les a montrées. Je veux qu’elles soient retirées, et savoir si je peux porter plainte depuis la France.",
      en: "My former husband posted pictures of me in a Telegram channel two days ago. A friend showed them to me. I want them taken down, and to know whether I can file a complaint from France.",
    },
  },
  {
    channel: "web",
    answers: {
      reporter: "victim",
      danger: "no",
      deadline: "none",
      age: "45_59",
      country: "MA",
      threats: ["fabricated"],
      platforms: ["whatsapp"],
      demands: ["unknown"],
      published: "no",
      relation: "repairer",
      help: ["advice_only"],
    },
    contact: { way: "none" },
    story: {
      ar: "أصلحت هاتفي عند شخص ثم وصلتني صورة مركبة بوجهي. لم يطلب شيئا. هل علي أن أفعل شيئا الآن؟",
      fr: "J’ai fait réparer mon téléphone, puis j’ai reçu une image truquée avec mon visage. On ne me demande rien. Dois-je faire quelque chose maintenant ?",
      en: "I had my telephone repaired and then received a faked picture with my face. Nobody asks for anything. Should I do something now?",
    },
  },
];

/** Stands before each story, so that it is told from a real one wherever its words are shown or printed. */
const mark: Text = { ar: "تدريب", fr: "Entraînement", en: "Training" };

/** Five invented reports, as the channels would have understood them. */
export function trainingReports(language: Language): readonly Report[] {
  return invented.map(({ story, ...report }) => ({
    ...report,
    language,
    story: `[${mark[language]}] ${story[language]}`,
  }));
}
