import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Embeddings and overrides (UAX #9), which nobody types and which make `exe.gpj` of a name; other controls print nothing. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const deceiving = /[\u202A-\u202E\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Groups of digits, as of a telephone number: a sentence from right to left would show the groups in reverse. */
const numbers = /(\+?\d{2,}(?:[ .\-/]\d{2,}){1,9})/;

/** What a stranger wrote, with a visible sign where a character would have deceived the eye. */
export function withoutDeceit(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(deceiving, "\uFFFD");
}

/** A name, a summary, a file name: anything that a person typed, inside our own sentence. */
export function Stranger({ text }: { readonly text: string }): JSX.Element {
  return <bdi dir="auto">{withNumbers(withoutDeceit(text))}</bdi>;
}

/** Longer words of a person, their line breaks kept. */
export function StrangerText({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="words">
      {withoutDeceit(text)
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph !== "")
        .map((paragraph) => (
          <p dir="auto">{withNumbers(paragraph)}</p>
        ))}
    </div>
  );
}

/** `split` with a group gives text and numbers in turn. */
function withNumbers(text: string): readonly Child[] {
  return text.split(numbers).map((part, index) => (index % 2 === 0 ? part : <bdi dir="ltr">{part}</bdi>));
}
