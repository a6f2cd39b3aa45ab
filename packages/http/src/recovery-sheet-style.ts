/** A4, black on white with one quiet color: it has to survive a cheap printer and ten years in an envelope. */
export const sheetStyle = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
:root { --ink: #1f2927; --soft: #55625f; --line: #c9bfae; --main: #0b5d57; --tint: #f3f7f5; }
body { margin: 0; background: #e9e4da; color: var(--ink); font: 10pt/1.55 system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
[lang="ar"] { font-family: "SF Arabic", "Segoe UI", "Noto Sans Arabic", "Geeza Pro", Tahoma, system-ui, sans-serif; }
p, h1, h2, ul, dl, dd { margin: 0; padding: 0; }
.before { max-inline-size: 210mm; margin: 8mm auto 0; padding: 5mm 8mm; background: #fff; border-inline-start: 1.2mm solid var(--main); }
.before p + p { margin-block-start: 1.5mm; }
.sheet { display: flex; flex-direction: column; inline-size: 210mm; min-block-size: 296.9mm; margin: 8mm auto; padding: 9mm 17mm; background: #fff; break-after: page; }
.sheet:last-child { break-after: auto; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 8mm; padding-block-end: 4mm; border-block-end: .3mm solid var(--line); }
.top h1 { font-size: 20pt; line-height: 1.4; color: var(--main); }
.others { color: var(--soft); font-size: 10.5pt; }
.count { flex: none; text-align: center; color: var(--main); font-weight: 700; }
.count small { display: block; color: var(--soft); font-weight: 400; font-size: 8pt; }
.count svg { display: block; inline-size: 36mm; margin: 0 auto 1mm; }
.center { padding-block: 3mm 4mm; }
.center b { display: block; font-size: 13pt; line-height: 1.6; }
.center p { color: var(--soft); font-size: 8.5pt; line-height: 1.5; }
.latin { direction: ltr; text-align: right; }
.share { display: grid; grid-template-columns: repeat(4, max-content); justify-content: center; column-gap: 9mm; padding: 3mm 8mm; border: .5mm solid var(--main); border-radius: 3mm; background: var(--tint); }
.share span { padding-block: 1.2mm; font: 600 21pt/1.35 "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", ui-monospace, monospace; font-variant-numeric: slashed-zero; }
/* A cell for each character: they stand in columns also where no such font is installed. */
.share i { display: inline-block; inline-size: .9em; font-style: normal; text-align: center; }
.share span:nth-child(n+5) { border-block-start: .2mm dashed var(--line); }
.how { padding-block-start: 2mm; }
.how p { color: var(--soft); font-size: 8.5pt; line-height: 1.5; }
.how [lang="ar"] { color: var(--ink); font-size: 10pt; line-height: 1.75; }
.ar { margin-block-start: 4mm; font-size: 10.5pt; line-height: 1.65; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm; margin-block-start: 4mm; padding-block-start: 3mm; border-block-start: .3mm solid var(--line); font-size: 8.5pt; line-height: 1.45; }
.what { font-weight: 700; }
ul { list-style: none; }
li { position: relative; padding-inline-start: 5mm; margin-block-start: 1mm; }
li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .62em; inline-size: 1.7mm; block-size: 1.7mm; border: .4mm solid var(--main); border-radius: 50%; }
.facts { display: grid; grid-template-columns: 1fr 1.25fr 1.25fr; gap: 7mm; margin-block-start: auto; padding-block-start: 3mm; border-block-start: .3mm solid var(--line); }
.facts dt { font-size: 8pt; line-height: 1.5; color: var(--soft); white-space: nowrap; }
.facts dd { font-size: 10.5pt; }
.facts code { font: inherit; font-family: "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", ui-monospace, monospace; white-space: nowrap; }
.blank { block-size: 7mm; border-block-end: .3mm dotted var(--soft); }
@media print { body { background: #fff; } .before { display: none; } .sheet { margin: 0; } }
`;
