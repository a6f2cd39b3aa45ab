import type { Answer, CaughtMessage } from "./catcher-wire.ts";
import { escapeHtml } from "@sanad/http/escape-html";

const style = `
:root { color-scheme: light dark; --paper: #fbf8f3; --card: #fff; --ink: #23201c; --quiet: #6d655b; --line: #e6dfd4; --accent: #0f6b5c; }
@media (prefers-color-scheme: dark) { :root { --paper: #191714; --card: #23201c; --ink: #f1ece4; --quiet: #b0a698; --line: #3a352e; --accent: #6fcbb9; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.7 system-ui, "Segoe UI", "Noto Naskh Arabic UI", "Noto Sans Arabic", sans-serif; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.4rem; margin: 0; } header p { margin: .2rem 0 2rem; color: var(--quiet); }
article { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1rem 1.25rem; margin-block: 1rem; }
article > p { margin: 0; color: var(--quiet); font-size: .85rem; } h2 { font-size: 1.1rem; margin: .4rem 0; }
.kind { color: var(--accent); font-weight: 600; } .text { white-space: pre-wrap; overflow-wrap: anywhere; margin-block-start: .6rem; }
details { margin-block-start: .8rem; color: var(--quiet); font-size: .9rem; } summary { cursor: pointer; }
iframe { inline-size: 100%; block-size: 24rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
pre { overflow: auto; direction: ltr; text-align: left; font-size: .8rem; } .empty { text-align: center; color: var(--quiet); padding: 4rem 1rem; }
`;

function card(message: CaughtMessage): string {
  const to = [message.to].flat().join(", ");
  const subject = message.subject === undefined ? "" : `<h2 dir="auto">${escapeHtml(message.subject)}</h2>`;
  // What was sent is shown without scripts, forms or requests of its own.
  const html =
    message.html === undefined
      ? ""
      : `<details><summary>HTML</summary><iframe sandbox srcdoc="${escapeHtml(message.html)}" title="HTML"></iframe></details>`;
  const headers =
    message.headers === undefined
      ? ""
      : `<details><summary>Headers</summary><pre>${escapeHtml(JSON.stringify(message.headers, null, 2))}</pre></details>`;
  return `<article lang="ar" dir="auto">
<p dir="ltr"><span class="kind">${message.kind === "email" ? "E-mail" : "SMS"}</span> to <bdi>${escapeHtml(to)}</bdi> · <time>${escapeHtml(message.at)}</time> · ${message.provider}</p>
${subject}<div class="text" dir="auto">${escapeHtml(message.text)}</div>${html}${headers}
</article>`;
}

/** Everything that was caught, newest first. */
export function messagesPage(messages: readonly CaughtMessage[]): Answer {
  const cards = messages.toReversed().map(card).join("\n");
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Caught messages · Sanad development</title><style>${style}</style></head>
<body><main><header><h1>Caught messages</h1>
<p>${messages.length} so far, newest first. Nothing leaves this machine. <a href="/api/messages">JSON</a></p></header>
${cards === "" ? `<p class="empty">Nothing was sent yet.</p>` : cards}</main></body></html>
`;
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
    },
    body,
  };
}
