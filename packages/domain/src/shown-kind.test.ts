import { describe, expect, it } from "vitest";
import { mayHoldPictures } from "./pictures.ts";
import { shownKind } from "./shown-kind.ts";

describe("what a browser is let render", () => {
  it.each([
    ["image/png", "image"],
    ["video/mp4", "video"],
    ["audio/ogg", "audio"],
  ])("is %s", (kind, shown) => {
    expect(shownKind(kind)).toBe(shown);
  });

  it.each([
    "image/svg+xml",
    "text/html",
    "application/pdf",
    "application/zip",
    "message/rfc822",
    "image/png; charset=utf-8",
    "image/png\r\nX-Other: 1",
    "IMAGE/PNG",
    "__proto__",
    "",
  ])("is never %j", (kind) => {
    expect(shownKind(kind)).toBe("document");
  });
});

describe("what may hold a picture", () => {
  it.each(["image/png", "video/mp4", "application/zip", "message/rfc822", "image/svg+xml", "", "unknown"])(
    "is %j",
    (kind) => {
      expect(mayHoldPictures(kind)).toBe(true);
    },
  );

  it.each(["audio/ogg", "text/plain", "application/pdf"])("is not %s", (kind) => {
    expect(mayHoldPictures(kind)).toBe(false);
  });
});
