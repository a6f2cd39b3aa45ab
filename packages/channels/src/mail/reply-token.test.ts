import { expect, it } from "vitest";
import { findReplyToken } from "./reply-token.ts";

const token = "abcdefghijklmnopqrstuvwx23";
const address = `case+${token}@sanad.example`;

it.each([
  ["the envelope", address, []],
  ["the envelope in capitals", address.toUpperCase(), []],
  ["To", "help@sanad.example", [{ key: "to", value: `"Sanad" <${address}>` }]],
  ["the second of several in Cc", "x@y.example", [{ key: "cc", value: `a@b.example, ${address}` }]],
  ["Delivered-To", "x@y.example", [{ key: "delivered-to", value: address }]],
])("finds the token in %s", (_where, to, headers) => {
  expect(findReplyToken(to, headers)).toBe(token);
});

it.each([
  "help@sanad.example",
  `case+${token}x@sanad.example`,
  `case+${token.slice(1)}@sanad.example`,
  `case+${token.replace("a", "1")}@sanad.example`,
  `case-${token}@sanad.example`,
  `showcase+${token}@sanad.example`,
])("finds none in %s", (to) => {
  expect(
    findReplyToken(to, [
      { key: "subject", value: address },
      { key: "from", value: address },
    ]),
  ).toBeNull();
});
