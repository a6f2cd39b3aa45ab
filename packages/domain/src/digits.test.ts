import { expect, it } from "vitest";
import { latinDigits } from "./digits.ts";

it.each([
  ["٠٦١٢٣٤٥٦٧٨٩", "06123456789"],
  ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
  ["０１９", "019"],
  ["𝟎𝟗𝟘𝟡", "0909"],
  ["بعد 3 أيام", "بعد 3 أيام"],
])("reads %s as %s", (typed, latin) => {
  expect(latinDigits(typed)).toBe(latin);
});
