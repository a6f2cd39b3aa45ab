import { describe, expect, it } from "vitest";
import { isShowable } from "./picture-size.ts";

/** The beginning of a PNG of so many pixels. */
function png(width: number, height: number): Uint8Array {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(head.buffer).setUint32(16, width);
  new DataView(head.buffer).setUint32(20, height);
  return head;
}

describe("a picture that a browser is given", () => {
  it("has the pixels of a telephone's photograph or screenshot", () => {
    expect(isShowable(png(8160, 6120))).toBe(true);
    expect(isShowable(png(1440, 20_000))).toBe(true);
  });

  it("is no decompression bomb", () => {
    expect(isShowable(png(50_000, 50_000))).toBe(false);
    expect(isShowable(png(0xffffffff, 0xffffffff))).toBe(false);
    expect(isShowable(png(0, 10))).toBe(false);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["HTML", new TextEncoder().encode("<!doctype html><script>alert(1)</script>")],
    ["a JPEG that is cut before its size", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a)],
    ["a PNG without a header", png(1, 1).subarray(0, 12)],
  ])("is not %s", (_, bytes) => {
    expect(isShowable(bytes)).toBe(false);
  });
});
