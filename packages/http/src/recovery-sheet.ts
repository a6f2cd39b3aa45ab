/** The paper on which a center's key survives the center's devices: three sheets for three keepers. */
import type { CenterId } from "@sanad/domain/center";
import { type Language, languages } from "@sanad/domain/vocabulary";
import { centerLabels } from "@sanad/locale/labels/centers";
import { showPeriod } from "@sanad/locale/dates";
import { directionOf } from "@sanad/locale/language";
import { recoverySheet as texts } from "@sanad/locale/pages/recovery-sheet";
import { fill, inLanguage } from "@sanad/locale/text";
import { escapeHtml } from "./escape-html.ts";
import { sheetStyle } from "./recovery-sheet-style.ts";

export interface RecoverySheets {
  readonly center: CenterId;
  /** hex of the key's first 16 bytes, as `keyOf` gives them: tells the sheets of one key from those of another */
  readonly key: string;
  /** as `splitRecovery` gives them */
  readonly shares: readonly [string, string, string];
  /** UTC milliseconds */
  readonly at: number;
}

/** Letters that Crockford's base32 leaves out. */
const absent = "I\u00a0·\u00a0L\u00a0·\u00a0O\u00a0·\u00a0U";

/**
 * An HTML file of three A4 pages, complete in itself: no script, nothing from elsewhere. Two of its pages open every
 * case of the center, so it is written where only its maker reads, printed, and erased.
 */
export function recoverySheets(sheets: RecoverySheets): string {
  const pages = sheets.shares.map((share, at) => sheet(sheets, sheets.key, share, at + 1));
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(texts.title.ar)}</title><style>${sheetStyle}</style></head>
<body>
<div class="before">${languages.map((one) => paragraph(one, texts.print[one])).join("")}</div>
${pages.join("\n")}
</body></html>
`;
}

function sheet(sheets: RecoverySheets, fingerprint: string, share: string, number: number): string {
  const others = languages.filter((one) => one !== "ar");
  return `<article class="sheet">
<header class="top"><div><h1>${escapeHtml(texts.title.ar)}</h1>
<p class="others latin">${others.map((one) => spoken(one, texts.title[one])).join(" · ")}</p></div>
<div class="count">${rings(number)}${numbered("ar", number)}
<small dir="ltr">${others.map((one) => numbered(one, number)).join(" · ")}</small></div></header>
${centerName(sheets.center)}
<div class="share" dir="ltr" lang="zxx">${share.split(" ").map(cells).join("")}</div>
<div class="how">${languages.map((one) => paragraph(one, fill(texts.typing[one], { letters: `\u2066${absent}\u2069` }))).join("")}</div>
${keeping("ar", "ar")}
<div class="pair" dir="ltr">${others.map((one) => keeping(one, "other")).join("")}</div>
${facts(sheets.at, fingerprint)}
</article>`;
}

function numbered(language: Language, number: number): string {
  return spoken(language, fill(texts.number[language], { number: String(number) }));
}

function cells(group: string): string {
  return `<span>${Array.from(group, (character) => `<i>${escapeHtml(character)}</i>`).join("")}</span>`;
}

function centerName(center: CenterId): string {
  const { ar, ...others } = centerLabels[center];
  const named = Object.entries(others).map(
    ([language, name]) => `<bdi lang="${language}">${escapeHtml(name)}</bdi>`,
  );
  return `<div class="center"><b>${escapeHtml(ar)}</b><p class="latin">${named.join(" · ")}</p></div>`;
}

function keeping(language: Language, place: string): string {
  const t = inLanguage(texts, language);
  const points = [t.when, t.apart, t.copy, t.lost].map((text) => `<li>${escapeHtml(text)}</li>`).join("");
  return `<section class="${place}" lang="${language}" dir="${directionOf(language)}"><p class="what">${escapeHtml(t.what)}</p><ul>${points}</ul></section>`;
}

function facts(at: number, fingerprint: string): string {
  const month = new Date(at).toISOString().slice(0, 7);
  const groups = fingerprint.slice(0, 16).replace(/.{4}(?=.)/g, "$& ");
  const term = (name: "made" | "key" | "keeper"): string =>
    `<dt>${languages.map((one) => spoken(one, texts[name][one])).join(" · ")}</dt>`;
  return `<dl class="facts"><div>${term("made")}<dd>${spoken("ar", showPeriod(month, "ar"))}</dd></div>
<div>${term("key")}<dd><code dir="ltr">${groups}</code></dd></div>
<div>${term("keeper")}<dd class="blank"></dd></div></dl>`;
}

/** Three links of a chain, the one of this sheet filled; the first stands at the right, where Arabic begins. */
function rings(number: number): string {
  const link = (at: number): string =>
    `<circle cx="${14 + at * 16}" cy="14" r="10.5"${at === 3 - number ? ' fill="currentColor" fill-opacity=".22"' : ""}/>`;
  return `<svg viewBox="0 0 60 28" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">${[0, 1, 2].map(link).join("")}</svg>`;
}

function spoken(language: Language, text: string): string {
  return `<bdi lang="${language}">${escapeHtml(text)}</bdi>`;
}

function paragraph(language: Language, text: string): string {
  return `<p lang="${language}" dir="${directionOf(language)}">${escapeHtml(text)}</p>`;
}
