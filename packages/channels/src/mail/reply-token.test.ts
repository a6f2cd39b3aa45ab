import { expect, it } from "vitest";
import { findReplyToken } from "./reply-token.ts";

const token = "abcdefghijklmnopqrstuvwx23";
const address = `reply+${token}@sanad.example`;

it.each([
  ["the envelope", address, []],
  ["the envelope in capitals", address.toUpperCase(), []],
  ["To", "help@sanad.example", [{ key: "to", value: `"Sanad" <${address}>` }]],
  ["the second of several in Cc", "x@y.example", [{ key: "cc", value: `a@b.example, ${address}` }]],
  ["Delivered-To", "x@y.example", [{ key: "delivered-to", value: address }]],
])("finds the token in %s", (_where, to, headers) => {
  expect(findReplyToken(to, headers, "sanad.example")).toBe(token);
});

it.each([
  "help@sanad.example",
  `reply+${token}x@sanad.example`,
  `reply+${token.slice(1)}@sanad.example`,
  `reply+${token.replace("a", "1")}@sanad.example`,
  `reply-${token}@sanad.example`,
  `noreply+${token}@sanad.example`,
  `reply+${token}@elsewhere.example`,
  `reply+${token}@sanad.example.elsewhere.example`,
])("finds none in %s", (to) => {
  expect(
    findReplyToken(
      to,
      [
        { key: "subject", value: address },
        { key: "from", value: address },
      ],
      "Sanad.example",
    ),
  ).toBeNull();
});
