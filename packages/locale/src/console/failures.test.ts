import { expect, it } from "vitest";
import { failureReason } from "./failures.ts";

it("says a known reason in words", () => {
  expect(failureReason("timeout", "ar")).toBe("لم نصل إلى مزود الإرسال");
  expect(failureReason("no-safe-hour", "fr")).toBe("plus d’heure sûre pour l’envoi");
});

it("keeps a provider's status readable between Arabic words", () => {
  expect(failureReason("http-503", "ar")).toBe("رد مزود الإرسال بالرمز \u2068http-503\u2069");
});
