import { expect, it } from "vitest";
import { htmlToText } from "./html-text.ts";

it.each([
  ["<p>one</p><p>two</p>", "one\n\ntwo"],
  ["one<br>two<BR/>three", "one\ntwo\nthree"],
  ["a <b>b</b>\n   c", "a b c"],
  ["<style>p{}</style>a<script>if (1 < 2) alert('</p>')</script>b", "ab"],
  ["a<!-- <p>no</p> -->b", "ab"],
  ["1 < 2 && 3 > 2", "1 < 2 && 3 > 2"],
  ["&lt;b&gt; &#1605;&#x631;&rlm; &eacute; &unknown; &amp;lt;", "<b> مر\u200F é &unknown; &lt;"],
  ["&#0;&#xD800;&#1114112;x", "x"],
  ["<table><tr><td>رقم</td><td>٠٦</td></tr></table>", "رقم ٠٦"],
  [`${"İ".repeat(40)}<BR>one<Style>p{}</STYLE> two`, `${"İ".repeat(40)}\none two`],
  ["never closed <style>everything", "never closed"],
  ["cut in a tag <a href=", "cut in a tag"],
  ["", ""],
])("reads %j", (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

it("reads a hundred thousand openings and spaces without end", () => {
  expect(htmlToText(`${"&nbsp;".repeat(200_000)}x`)).toBe("x");
  expect(htmlToText("<".repeat(100_000)).length).toBe(100_000);
  expect(htmlToText("<!--".repeat(100_000))).toBe("");
  expect(htmlToText("<style>".repeat(100_000))).toBe("");
});
