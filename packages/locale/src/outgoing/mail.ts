import { isolate } from "../isolate.ts";

/** A mail for staff, in Arabic: the centers' working language. */
export interface StaffMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One line of a mail: what it is, and a value that may run in the other direction. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface MailParts {
  readonly subject: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly closing: string;
  readonly consoleUrl: string;
}

const signature = "سند";

/** The same content twice: isolates in the plain text, `bdi` in the HTML. */
export function staffMail(parts: MailParts): StaffMail {
  return { subject: parts.subject, text: plainOf(parts), html: htmlOf(parts) };
}

function plainOf(parts: MailParts): string {
  const facts = parts.facts.map((fact) => `${fact.label}: ${isolate(fact.value)}`);
  return [parts.opening, "", ...facts, "", parts.closing, isolate(parts.consoleUrl), "", signature, ""].join(
    "\n",
  );
}

function htmlOf(parts: MailParts): string {
  const rows = parts.facts
    .map((fact) => `<li>${escape(fact.label)}: <bdi>${escape(fact.value)}</bdi></li>`)
    .join("");
  const url = escape(parts.consoleUrl);
  return (
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body>` +
    `<div lang="ar" dir="rtl" style="font-family:Tahoma,'Segoe UI',sans-serif;line-height:1.8;text-align:right">` +
    `<p>${escape(parts.opening)}</p><ul>${rows}</ul><p>${escape(parts.closing)}<br>` +
    `<a href="${url}"><bdi dir="ltr">${url}</bdi></a></p><p>${signature}</p></div></body></html>`
  );
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
