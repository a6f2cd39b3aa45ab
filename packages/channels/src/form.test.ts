import type { FormValues } from "@sanad/domain/form";
import { describe, expect, it } from "vitest";
import { type FormContext, parseForm, parseStepOne } from "./form.ts";

const now = Date.UTC(2026, 10, 22, 12);
const context: FormContext = { language: "ar", now, consentVersions: ["2026-11-1"] };
const secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

const first = { reporter: "victim", danger: "no", age: "18_24", agree: "yes", consent_version: "2026-11-1" };
const whole = { ...first, s: secret, story: "أحدهم يهددني", country: "MA" };

function fields(values: Readonly<Record<string, string | readonly string[]>>): FormValues {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? [value] : value]),
  );
}

function errorsOf(values: Readonly<Record<string, string | readonly string[]>>, hasFiles = false): unknown {
  const result = parseForm(fields(values), context, hasFiles);
  return result.ok ? null : result.errors;
}

function answersOf(values: Readonly<Record<string, string | readonly string[]>>): unknown {
  const result = parseForm(fields(values), context, false);
  return result.ok ? result.report.answers : result.errors;
}

describe("step one", () => {
  it("names every question that was left out", () => {
    const result = parseStepOne(new Map(), context);
    expect(result.ok ? null : result.errors).toEqual({
      reporter: "required",
      danger: "required",
      age: "required",
      agree: "consent",
      consent_version: "stale",
    });
  });

  it("keeps the consent, its version, and the other center's box", () => {
    const result = parseStepOne(fields({ ...first, other_center: "yes" }), context);
    expect(result.ok && result.value.consent).toEqual({ version: "2026-11-1", otherCenter: true });
  });

  it("refuses a consent to a notice that nobody was shown", () => {
    const result = parseStepOne(fields({ ...first, consent_version: "1999-1-1" }), context);
    expect(result.ok ? null : result.errors).toEqual({ consent_version: "stale" });
  });
});

describe("the whole form", () => {
  it("becomes a report with just what was answered", () => {
    const result = parseForm(fields(whole), context, false);
    expect(result).toMatchObject({
      ok: true,
      submission: Uint8Array.from({ length: 32 }, (_, index) => index),
    });
    expect(result.ok && result.report).toEqual({
      channel: "web",
      language: "ar",
      story: "أحدهم يهددني",
      answers: { reporter: "victim", danger: "no", age: "18_24", country: "MA" },
      contact: { way: "none" },
      consent: { version: "2026-11-1", otherCenter: false },
    });
  });

  it("names story and country when it comes empty, and the story may be empty with a file", () => {
    expect(errorsOf({ ...first, s: secret, story: " \r\n\u0000 " })).toEqual({
      story: "required",
      country: "required",
    });
    expect(errorsOf({ ...first, s: secret, country: "MA" }, true)).toBeNull();
  });

  it("checks step one again", () => {
    expect(errorsOf({ ...whole, danger: "perhaps", agree: "" })).toEqual({
      danger: "choice",
      agree: "consent",
    });
  });

  it("refuses unknown codes on their own field", () => {
    expect(
      errorsOf({ ...whole, country: "ZZ", threats: ["images", "dragons"], paid: "maybe", family_fear: "on" }),
    ).toEqual({
      country: "choice",
      threats: "choice",
      paid: "choice",
      family_fear: "choice",
    });
  });

  it("refuses a submission secret that is not 32 bytes", () => {
    expect(errorsOf({ ...whole, s: "abc" })).toEqual({ s: "stale" });
  });

  it("gives back what was typed, cleaned, and only the form's own fields", () => {
    const result = parseForm(
      fields({ ...whole, country: "", story: "  cafe\u0301\r\nb ", intruder: "x" }),
      context,
      false,
    );
    expect(result.values.get("story")).toEqual(["caf\u00e9\nb"]);
    expect(result.values.has("intruder")).toBe(false);
  });

  it("limits the story and the short texts", () => {
    expect(errorsOf({ ...whole, story: "ا".repeat(100_000), account: "x".repeat(500) })).toBeNull();
    expect(errorsOf({ ...whole, story: "ا".repeat(100_001), account: "x".repeat(501) })).toEqual({
      story: "too_long",
      account: "too_long",
    });
  });

  it("tells another country from a country that was not told", () => {
    expect(answersOf({ ...whole, country: "other" })).toMatchObject({ country: "XX" });
    expect(answersOf({ ...whole, country: "unknown" })).not.toHaveProperty("country");
  });

  it("takes lists once each", () => {
    expect(answersOf({ ...whole, threats: ["images", "images", "video"] })).toMatchObject({
      threats: ["images", "video"],
    });
  });
});

describe("the safe contact", () => {
  it.each(["٠٦ ١٢ ٣٤ ٥٦ ٧٨", "+212 (6) 12-34-56-78", "۰۶۱۲۳۴۵۶۷۸", "\u200e+212612345678\u200e"])(
    "takes the number %s as written",
    (typed) => {
      const result = parseForm(
        fields({ ...whole, contact_way: "sms", contact_address: typed }),
        context,
        false,
      );
      expect(result.ok && result.report.contact).toEqual({ way: "sms", address: typed });
    },
  );

  it.each([
    ["sms", "12345", "telephone"],
    ["call", "1234567890123456", "telephone"],
    ["whatsapp", "أمي", "telephone"],
    ["email", "someone", "email"],
    ["email", "a b@c.d", "email"],
    ["sms", "", "required"],
  ])("refuses %s to %j", (way, address, error) => {
    expect(errorsOf({ ...whole, contact_way: way, contact_address: address })).toEqual({
      contact_address: error,
    });
  });

  it("keeps no address for somebody who wants no contact", () => {
    const result = parseForm(
      fields({ ...whole, contact_way: "none", contact_address: "0612345678" }),
      context,
      false,
    );
    expect(result.ok && result.report.contact).toEqual({ way: "none" });
  });
});

describe("the deadline", () => {
  it("is read on the clock of the country", () => {
    expect(answersOf({ ...whole, country: "EG", deadline_at: "2026-11-22T20:00" })).toMatchObject({
      deadlineAt: Date.UTC(2026, 10, 22, 18),
    });
    expect(answersOf({ ...whole, country: "AE", deadline_at: "٢٠٢٦-١١-٢٢T٢٠:٠٠" })).toMatchObject({
      deadlineAt: Date.UTC(2026, 10, 22, 16),
    });
  });

  it("is the earliest it can be, and never before now, where the clock is not known", () => {
    expect(answersOf({ ...whole, country: "other", deadline_at: "2026-11-22T20:00" })).toMatchObject({
      deadlineAt: now,
    });
    expect(answersOf({ ...whole, country: "other", deadline_at: "2026-11-24T12:00" })).toMatchObject({
      deadlineAt: Date.UTC(2026, 10, 23, 22),
    });
  });

  it.each([
    ["2026-11-22T10:00", "past"],
    ["2028-01-01T00:00", "far"],
    ["غدا", "moment"],
    ["2026-11-31T10:00", "moment"],
  ])("refuses %s", (typed, error) => {
    expect(errorsOf({ ...whole, deadline_at: typed })).toEqual({ deadline_at: error });
  });
});
