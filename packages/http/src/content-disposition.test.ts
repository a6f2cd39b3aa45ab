import { describe, expect, it } from "vitest";
import { contentDisposition } from "./content-disposition.ts";

describe("Content-Disposition", () => {
  it("carries an Arabic name for programs of today, and one of ASCII for the others", () => {
    expect(contentDisposition("attachment", "صورة (1).jpg")).toBe(
      `attachment; filename="____ (1).jpg"; filename*=UTF-8''%D8%B5%D9%88%D8%B1%D8%A9%20%281%29.jpg`,
    );
  });

  it("lets no name end its own parameter", () => {
    expect(contentDisposition("inline", `a"; filename="b%41\\'*`)).toBe(
      `inline; filename="a_; filename=_b_41_'*"; filename*=UTF-8''a%22%3B%20filename%3D%22b%2541%5C%27%2A`,
    );
  });
});
