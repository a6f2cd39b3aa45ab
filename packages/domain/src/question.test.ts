import { describe, expect, it } from "vitest";
import { keywordOf } from "./keyword.ts";
import { answerTo } from "./question.ts";

describe("a number", () => {
  it.each(["1", "1.", " 1 ", "(1)", "١", "۱", "१", "1️⃣", "١.", "\u200F١\u200F", "1!\n"])(
    "is an answer in any script and dress: %j",
    (text) => {
      expect(answerTo(1, text)).toEqual({ answers: { danger: "yes" } });
    },
  );

  it.each(["", "!", "11", "1 2", "0", "3", "1000", "100 درهم", "واحد", "1 هددني", "x".repeat(500)])(
    "that is none of the choices is no answer: %j",
    (text) => {
      expect(answerTo(1, text)).toBeNull();
    },
  );
});

describe("the question whether it is urgent", () => {
  it.each(["نعم", "نَعَم", "Oui.", "OUI", "yes", "Yes!", "1 نعم", "نعم 1", "1 oui", "ايوا", "واه", "oui svp"])(
    "hears yes in %s",
    (text) => {
      expect(answerTo(1, text)).toEqual({ answers: { danger: "yes" } });
    },
  );

  it.each(["لا", "لا.", "Non", "no", "2", "٢", "2 لا", "لا شكرا", "nn"])("hears no in %s", (text) => {
    expect(answerTo(1, text)).toEqual({ answers: { danger: "no" } });
  });
});

describe("the question of the country", () => {
  it.each([
    ["1", "MA"],
    ["٤", "EG"],
    ["6", "XX"],
    ["المغرب", "MA"],
    ["Maroc", "MA"],
    ["1 المغرب", "MA"],
    ["في مصر", "EG"],
    ["Arabie Saoudite", "SA"],
    ["6 un autre", "XX"],
  ])("takes %s for %s", (text, country) => {
    expect(answerTo(2, text)).toEqual({ answers: { country } });
  });

  it.each(["0", "7", "نعم", "1 الجزائر", "العراق", "أنا في المغرب وهو في مصر"])(
    "leaves %s to a reader",
    (text) => {
      expect(answerTo(2, text)).toBeNull();
    },
  );
});

describe("the question whether a person may call", () => {
  it.each([
    ["1", { way: "call", dayPart: "morning" }],
    ["۳", { way: "call", dayPart: "evening" }],
    ["oui", { way: "call" }],
    ["نعم مساء", { way: "call", dayPart: "evening" }],
    ["2 بعد الظهر", { way: "call", dayPart: "afternoon" }],
    ["l'après-midi", { way: "call", dayPart: "afternoon" }],
    ["4", { way: "sms" }],
    ["لا", { way: "sms" }],
  ])("takes %s for %j", (text, contact) => {
    expect(answerTo(3, text)).toEqual({ answers: {}, contact });
  });

  it.each(["5", "0", "غدا", "لا مساء", "شكرا"])("leaves %s to a reader", (text) => {
    expect(answerTo(3, text)).toBeNull();
  });
});

describe("a keyword", () => {
  it.each([
    ["STOP", "stop"],
    [" stop. ", "stop"],
    ["توقف", "stop"],
    ["توقّف!", "stop"],
    ["وقف", "stop"],
    ["Arrêt", "stop"],
    ["ARRET", "stop"],
    ["Unsubscribe", "stop"],
    ["قف", "stop"],
    ["حبس", "stop"],
    ["سالي", "stop"],
    ["أوقفوا", "stop"],
    ["إلغاء", "stop"],
    ["Arrêtez", "stop"],
    ["CANCEL", "stop"],
    ["STOP SMS", "stop"],
    ["stop svp", "stop"],
    ["توقف من فضلك", "stop"],
    ["وقف الرسائل", "stop"],
    ["HELP?", "help"],
    ["aide", "help"],
    ["مساعدة", "help"],
    ["مساعده", "help"],
    ["start", "start"],
    ["ابدأ", "start"],
    ["إبدأ", "start"],
  ])("is known: %s", (text, keyword) => {
    expect(keywordOf(text)).toBe(keyword);
  });

  it.each([
    "stop him",
    "أوقفوه",
    "أوقفوه عافاكم",
    "توقف عن هذا",
    "عاونوني",
    "ساعدوني",
    "أبدا",
    "بدا",
    "sms",
    "help me please",
    "",
    "1",
    "st op",
  ])("is not found in what says more: %j", (text) => {
    expect(keywordOf(text)).toBeNull();
  });
});
