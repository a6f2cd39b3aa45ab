import { expect, it } from "vitest";
import { concat, hex, sameBytes, utf8 } from "./bytes.ts";

it("joins any number of arrays, empty ones and views too", () => {
  const view = Uint8Array.of(0, 1, 2, 3).subarray(1, 3);
  expect(concat(view, new Uint8Array(), Uint8Array.of(255))).toEqual(Uint8Array.of(1, 2, 255));
  expect(concat()).toEqual(new Uint8Array());
});

it("gives a copy, which later changes of its parts do not reach", () => {
  const part = Uint8Array.of(1);
  const joined = concat(part);
  part[0] = 2;
  expect(joined).toEqual(Uint8Array.of(1));
});

it("writes hexadecimal in two lower-case digits a byte", () => {
  expect(hex(Uint8Array.of(0, 10, 171, 255))).toBe("000aabff");
  expect(hex(new Uint8Array())).toBe("");
});

it("tells equal from different, in every place and length", () => {
  const text = "RSOYDt4T1cUTdK1PDd93";
  expect(sameBytes(utf8(text), utf8(text))).toBe(true);
  for (let at = 0; at < text.length; at += 1) {
    expect(sameBytes(utf8(text), utf8(`${text.slice(0, at)}~${text.slice(at + 1)}`))).toBe(false);
    expect(sameBytes(utf8(text), utf8(text.slice(0, at)))).toBe(false);
  }
});
