import { describe, expect, it } from "vitest";
import { normalisePhone, phoneCountries } from "./phone.ts";

const moroccan = { e164: "+212612345678", country: "MA" };

describe("normalisePhone", () => {
  it.each([
    "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
    "۰۶۱۲۳۴۵۶۷۸",
    "０６１２３４５６７８",
    "06-12-34-56-78",
    "\u202a+212 612 345 678\u202c",
    "\u200f٠٠٢١٢٦١٢٣٤٥٦٧٨",
    "00 212 6 12 34 56 78",
    "+212 (0)6 12 34 56 78",
    "+212 06 12 34 56 78",
    "212612345678",
  ])("reads %s as a Moroccan number", (written) => {
    expect(normalisePhone(written, "MA")).toEqual(moroccan);
  });

  it("reads a number with its country code without a country", () => {
    expect(normalisePhone("٠٠٢١٢٦١٢٣٤٥٦٧٨")).toEqual(moroccan);
    expect(normalisePhone("+٢١٢٦١٢٣٤٥٦٧٨")).toEqual(moroccan);
  });

  it("takes fixed lines too", () => {
    expect(normalisePhone("0522 00 00 00", "MA")).toEqual({ e164: "+212522000000", country: "MA" });
    expect(normalisePhone("+44 20 7946 0000")).toEqual({ e164: "+442079460000", country: "GB" });
  });

  it.each(["8080", "INWI", "", "hello", "+212", "0612345678901234567"])(
    "does not take %s for a number",
    (sender) => {
      expect(normalisePhone(sender, "MA")).toBeNull();
    },
  );

  it("takes pairs of noughts for digits, and only at the beginning for the way abroad", () => {
    const round = { e164: "+212600000040", country: "MA" };
    expect(normalisePhone("06 00 00 00 40", "MA")).toEqual(round);
    expect(normalisePhone("00212 6 00 00 00 40", "MA")).toEqual(round);
  });

  it("guesses no country", () => {
    expect(normalisePhone("0612345678")).toBeNull();
    expect(normalisePhone("0612345678", "XX")).toBeNull();
  });
});

describe("phoneCountries", () => {
  it("finds the numbers in a story", () => {
    const story =
      "كلمني من ٠٠٢١٢٦٠٠٠٠٠٠٠٠ وبعدها من \u2066+33 6 39 98 00 00\u2069، وقال لي +212 522 00 00 00";
    expect(phoneCountries(story).toSorted()).toEqual(["FR", "MA"]);
    expect(phoneCountries("الهاتف الثابت: +212-522-00-00-00.")).toEqual(["MA"]);
  });

  it("finds none where there is none", () => {
    expect(phoneCountries("طلب مني 50.000 درهم قبل 12/11/2026 على الساعة 18:00، رقمي 0612345678")).toEqual(
      [],
    );
  });
});
