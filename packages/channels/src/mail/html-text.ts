import { decodeEntities } from "./html-entities.ts";

/** Elements whose content nobody reads. */
const unread: ReadonlySet<string> = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "svg",
  "noscript",
]);

const breaks: ReadonlySet<string> = new Set([
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "blockquote",
  "pre",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "header",
  "footer",
  "dt",
  "dd",
]);

/**
 * The words of an HTML message in reading order. The message itself is kept beside it, so nothing is lost here but
 * looks; nothing that comes out is ever used as HTML.
 */
// Ours: html-to-text 10.0.1 takes half a minute for 1 MB of `<b>` (a message may have 25), and its limits lose words.
export function htmlToText(html: string): string {
  // ASCII alone: the lower case of `İ` is two letters, and every place behind it would be wrong.
  const source = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    text += flat(html.slice(at, open));
    const tag = tagAt(source, open);
    if (tag === null) {
      text += "<";
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (breaks.has(tag.name)) text += "\n";
    if (tag.name === "td" || tag.name === "th") text += " ";
    if (unread.has(tag.name) && !tag.closing) at = after(source, `</${tag.name}`, at);
  }
  return tidy(decodeEntities(text + flat(html.slice(at))));
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

/** @returns `null` when this `<` begins no tag */
function tagAt(source: string, open: number): Tag | null {
  if (source.startsWith("<!--", open))
    return { name: "", closing: false, end: after(source, "--", open + 4) };
  const found = /^<(\/?)([a-z][a-z0-9]*|[!?])/.exec(source.slice(open, open + 20));
  if (found === null) return null;
  return { name: found[2] ?? "", closing: found[1] === "/", end: after(source, "", open + 1) };
}

/** The place behind the next `>` that follows `mark`; an element that is never closed swallows the rest. */
function after(source: string, mark: string, from: number): number {
  const start = source.indexOf(mark, from);
  const end = start === -1 ? -1 : source.indexOf(">", start + mark.length);
  return end === -1 ? source.length : end + 1;
}

function flat(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ");
}

function tidy(text: string): string {
  return text
    .replace(/[ \u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
