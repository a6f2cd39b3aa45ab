import { expect, it } from "vitest";
import { findReplyToken } from "./reply-token.ts";

const token = "abcdefghijklmnopqrstuvwx23";
const address = `reply+${token}@sanad.example`;

it.each<readonly [string, string, readonly { key: string; value: string }[]]>([
  ["the envelope", address, []],
  ["the envelope in capitals", address.toUpperCase(), []],
  ["To", "help@sanad.example", [{ key: "to", value: `"Sanad" <${address}>` }]],
  ["the second of several in Cc", "x@y.example", [{ key: "cc", value: `a@b.example, ${address}` }]],
  ...["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "resent-to"].map(
    (key) => [key, "x@y.example", [{ key, value: address.toUpperCase() }]] as const,
  ),
  [
    "the messages that it answers",
    "reply@sanad.example",
    [{ key: "references", value: `<a@b> <${address}>` }],
  ],
])("finds the token in %s", (_where, to, headers) => {
  expect(findReplyToken(to, headers, "sanad.example")).toBe(token);
});

it("believes an address before what the message answers", () => {
  const other = `reply+${token.replaceAll("a", "b")}@sanad.example`;
  const headers = [
    { key: "references", value: `<${other}>` },
    { key: "to", value: address },
  ];
  expect(findReplyToken("x@y.example", headers, "sanad.example")).toBe(token);
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
