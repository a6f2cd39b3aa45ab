import { describe, expect, it } from "vitest";
import { passwordTrouble } from "./password.ts";

describe("a new password", () => {
  it.each(["eleven char", "كلمة قصيرة", ""])("is refused when it is short: %j", (typed) => {
    expect(passwordTrouble(typed)).toBe("short");
  });

  it.each([
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "123456789012",
    "١٢٣٤٥٦٧٨٩٠١٢",
    "098765432109",
    "qwertyuiopas",
    "Password2026!",
    "password password",
    "Azerty123456",
    "Casablanca-2026",
    "بسم الله 123456",
  ])("is refused when everybody would try it: %j", (typed) => {
    expect(passwordTrouble(typed)).toBe("common");
  });

  it.each([
    "four words with spaces",
    "كأس شاي بالنعناع",
    "trois chats dans la cour",
    "all lower case and no digit",
    "the password of my aunt",
  ])("needs neither digits nor signs: %j", (typed) => {
    expect(passwordTrouble(typed)).toBeNull();
  });

  it("counts what people see, not bytes", () => {
    expect(passwordTrouble("سماء صافية")).toBe("short");
    expect(passwordTrouble("سماء صافية جدا")).toBeNull();
  });

  it("is refused when the end of it would not be read", () => {
    expect(passwordTrouble("many words ".repeat(19))).toBe("long");
  });
});
