export interface UuencodedFile {
  /** as written */
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Takes the uuencoded files out of a plain text, as programs older than MIME send them. Only a whole block, from
 * `begin` to `end`, is a file; what begins and never ends stays in the text.
 *
 * @param text with bare line feeds
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/uuencode.html
 */
export function takeUuencoded(text: string): {
  readonly text: string;
  readonly files: readonly UuencodedFile[];
} {
  if (!/^begin [0-7]{3,4} \S/m.test(text)) return { text, files: [] };
  const files: UuencodedFile[] = [];
  const kept: string[] = [];
  let name: string | undefined;
  let block: string[] = [];
  for (const line of text.split("\n")) {
    if (name !== undefined && isData(line)) {
      block.push(line);
      continue;
    }
    if (name !== undefined && block.length > 1 && /^end\s*$/.test(line)) {
      files.push({ name, content: decode(block.slice(1)) });
      [name, block] = [undefined, []];
      continue;
    }
    for (const one of block) kept.push(one);
    name = /^begin [0-7]{3,4} (\S.*)$/.exec(line)?.[1];
    block = name === undefined ? [] : [line];
    if (name === undefined) kept.push(line);
  }
  return { text: kept.concat(block).join("\n"), files };
}

/** A line says how many bytes it holds. Programs drop spaces at its end, and some add a checksum. */
function isData(line: string): boolean {
  return /^[ -`]+\r?$/.test(line) && line.trimEnd().length <= 3 + Math.ceil(valueAt(line, 0) / 3) * 4;
}

function decode(lines: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + valueAt(line, 0), 0));
  let length = 0;
  for (const line of lines) {
    const end = length + valueAt(line, 0);
    for (let at = 1; length < end; at += 4) {
      const [a, b, c, d] = [
        valueAt(line, at),
        valueAt(line, at + 1),
        valueAt(line, at + 2),
        valueAt(line, at + 3),
      ];
      for (const byte of [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d]) {
        if (length < end) bytes[length++] = byte;
      }
    }
  }
  return bytes;
}

/** Six bits; what is missing at the end of a line were spaces, which stand for zero. */
function valueAt(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 0x20) & 0x3f : 0;
}
