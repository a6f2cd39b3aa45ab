import { describe, expect, it } from "vitest";
import { byteRange, contentRange } from "./byte-range.ts";

const whole = { kind: "whole" };
const unsatisfiable = { kind: "unsatisfiable" };
const part = (first: number, last: number) => ({ kind: "part", first, last });
const beyondNumbers = "9".repeat(400);

describe("a Range header for 1000 bytes", () => {
  it.each([
    ["bytes=0-0", part(0, 0)],
    ["bytes=0-499", part(0, 499)],
    ["bytes=999-999", part(999, 999)],
    ["bytes=500-", part(500, 999)],
    ["bytes=0-", part(0, 999)],
    ["bytes=007-08", part(7, 8)],
    ["BYTES=1-2", part(1, 2)],
  ])("%s asks for these bytes", (header, expected) => {
    expect(byteRange(header, 1000)).toEqual(expected);
  });

  it.each([
    ["bytes=500-1000", part(500, 999)],
    [`bytes=500-${beyondNumbers}`, part(500, 999)],
  ])("ends with the last byte where it asks for more", (header, expected) => {
    expect(byteRange(header, 1000)).toEqual(expected);
  });

  it.each([
    ["bytes=-1", part(999, 999)],
    ["bytes=-500", part(500, 999)],
    ["bytes=-1000", part(0, 999)],
    ["bytes=-1001", part(0, 999)],
    [`bytes=-${beyondNumbers}`, part(0, 999)],
  ])("%s asks for the last bytes", (header, expected) => {
    expect(byteRange(header, 1000)).toEqual(expected);
  });

  it.each(["bytes=1000-", "bytes=1000-1000", "bytes=-0", `bytes=${beyondNumbers}-`])(
    "%.20s asks for what is not there",
    (header) => {
      expect(byteRange(header, 1000)).toEqual(unsatisfiable);
    },
  );

  it.each([
    null,
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=5-4",
    "bytes=1-2-3",
    "bytes=--1",
    "bytes=+1-2",
    "bytes=1.0-2",
    "bytes=0x1-2",
    "bytes=1e2-2e2",
    "bytes=١-٢",
    "bytes= 1-2",
    "bytes=1 -2",
    "bytes=a-b",
    "xbytes=1-2",
    "items=1-2",
    "1-2",
    "bytes=1-2\nbytes=3-4",
  ])("is as good as none where it is %j", (header) => {
    expect(byteRange(header, 1000)).toEqual(whole);
  });

  it.each(["bytes=0-1,5-6", "bytes=0-1, 5-6", "bytes=0-1,", "bytes=5000-,-0"])(
    "gets the whole for several ranges: %s",
    (header) => {
      expect(byteRange(header, 1000)).toEqual(whole);
    },
  );
});

describe("a Range header for nothing", () => {
  it.each([
    ["bytes=0-", unsatisfiable],
    ["bytes=0-0", unsatisfiable],
    ["bytes=-0", unsatisfiable],
    ["bytes=-5", whole],
    ["bytes=5-4", whole],
  ])("%s never asks for a part", (header, expected) => {
    expect(byteRange(header, 0)).toEqual(expected);
  });
});

describe("the Content-Range of an answer", () => {
  it("says which bytes of how many, or only how many there are", () => {
    expect(contentRange({ kind: "part", first: 5, last: 9 }, 1000)).toBe("bytes 5-9/1000");
    expect(contentRange({ kind: "unsatisfiable" }, 1000)).toBe("bytes */1000");
    expect(contentRange({ kind: "whole" }, 1000)).toBeNull();
  });
});
