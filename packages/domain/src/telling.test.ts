import { expect, it } from "vitest";
import { tellingIn } from "./telling.ts";

it.each([
  ["شوف www.example.com", "link"],
  ["Voir sanad-aide.ma demain", "link"],
  ["https://x.example", "link"],
  ["بخصوص الصور التي وصلتك", "matter"],
  ["والشكاية جاهزة", "matter"],
  ["شِكَايَتك", "matter"],
  ["Votre plainte est prête", "matter"],
  ["about the blackmail", "matter"],
])("%s tells by its %s", (text, telling) => {
  expect(tellingIn(text, [])).toContain(telling);
});

it.each([
  "موعدك غدا في التاسعة صباحا",
  "Votre rendez-vous est demain à 9 h.",
  "Your order is ready, see you at 9.30",
])("%s tells nothing", (text) => {
  expect(tellingIn(text, ["واحد كيهددني بصوري وبغا الفلوس"])).toEqual([]);
});

it("finds a run of the person's own words, however they are marked", () => {
  const theirs = ["كنت مع أختي في السوق يوم الأحد"];
  expect(tellingIn("قلت إنك كنت مع اختي في السّوق", theirs)).toEqual(["quote"]);
  expect(tellingIn("كنت في السوق", theirs)).toEqual([]);
});
