import { describe, expect, it } from "vitest";
import { fileSize } from "./file-size.ts";

describe("the size of a file", () => {
  it("is never nothing where there is something", () => {
    expect(fileSize(734, "en")).toBe("734 bytes");
    expect(fileSize(45_300, "fr")).toBe("45 Ko");
    expect(fileSize(2_460_000, "en")).toBe("2.5 MB");
    expect(fileSize(89_000_000, "ar")).toBe("89 ميغابايت");
  });
});
