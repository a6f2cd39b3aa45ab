/** What begins so is markup or a program to some reader, whatever its name says. */
const active = /^[\s\uFEFF]*(<[!?/a-z]|#!|%!|\{\\rtf|MZ|MIME-Version:|Content-Type:)/i;

/** Control characters that no text has; tab, line feed, form feed and carriage return are left out. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

/**
 * Whether these first bytes are text that a person could have written or exported: UTF-8, UTF-16 with a mark,
 * or one byte a letter, as old telephones and Windows-1256 do.
 *
 * @param head the beginning of a file; its last character may be cut
 */
export function isPlainText(head: Uint8Array): boolean {
  const text = decode(head);
  return !control.test(text) && !active.test(text);
}

function decode(head: Uint8Array): string {
  for (const charset of marked(head)) {
    try {
      return new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(head, { stream: true });
    } catch {
      // Not this charset; the last one reads everything.
    }
  }
  return new TextDecoder("windows-1256").decode(head);
}

function marked(head: Uint8Array): readonly string[] {
  if (head[0] === 0xff && head[1] === 0xfe) return ["utf-16le"];
  if (head[0] === 0xfe && head[1] === 0xff) return ["utf-16be"];
  return ["utf-8"];
}
