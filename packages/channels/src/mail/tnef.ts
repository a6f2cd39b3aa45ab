export interface TnefFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const signature = 0x223e9f78;
/** Bytes of the signature and a key, and of an attribute's level, id and length. */
const [head, attribute] = [6, 9];
const codePage = 0x9007;
const newFile = 0x9002;
const title = 0x8010;
const data = 0x800f;
const properties = 0x9005;
/** PR_ATTACH_LONG_FILENAME as PT_UNICODE, as it stands at the head of a property. */
const longName = 0x3707001f;

/** Of one message. An empty file takes eleven bytes, so 25 MiB would hold more than there is memory for. */
export const mostPacked = 100;

/** Whether these first bytes of a file are those of TNEF, whatever its name. @param beginning at least four bytes */
export function isTnef(beginning: Uint8Array): boolean {
  return beginning.length >= 4 && viewOf(beginning).getUint32(0, true) === signature;
}

/**
 * The files in a `winmail.dat`, in which Outlook packs what it attaches for other Outlooks. Its own words are kept in
 * it as compressed RTF, which is not read; the message has them as text beside it.
 *
 * @param most files that are taken out
 * @returns views of `bytes`; `whole` is `false` when it is cut, damaged or has more files than that, and the files
 *   are those before that
 * @see https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxtnef
 */
export function readTnef(
  bytes: Uint8Array,
  most: number = mostPacked,
): {
  readonly files: readonly TnefFile[];
  readonly whole: boolean;
} {
  const view = viewOf(bytes);
  const files: { name: string; content: Uint8Array }[] = [];
  let charset = "windows-1252";
  let at = head;
  while (at + attribute <= bytes.length) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const value = bytes.subarray(at + attribute, at + attribute + length);
    // A checksum of two bytes follows.
    at += attribute + length + 2;
    if (at > bytes.length) return { files, whole: false };
    if (id === codePage && length >= 4) charset = `windows-${viewOf(value).getUint32(0, true)}`;
    if (id === newFile && files.length === most) return { files, whole: false };
    if (id === newFile) files.push({ name: "", content: new Uint8Array() });
    const file = files.at(-1);
    if (file === undefined) continue;
    if (id === data) file.content = value;
    if (id === title && file.name === "") file.name = textOf(value, charset);
    if (id === properties) file.name = longNameIn(value) ?? file.name;
  }
  return { files, whole: at === bytes.length };
}

/**
 * The long name among a file's properties. They are looked through in steps of four bytes, which they are aligned to,
 * and not taken apart: a wrong find would only be a wrong name.
 */
function longNameIn(value: Uint8Array): string | null {
  const view = viewOf(value);
  for (let at = 4; at + 12 <= value.length; at += 4) {
    if (view.getUint32(at, true) !== longName || view.getUint32(at + 4, true) !== 1) continue;
    const length = view.getUint32(at + 8, true);
    if (at + 12 + length > value.length) continue;
    return textOf(value.subarray(at + 12, at + 12 + length), "utf-16le");
  }
  return null;
}

function textOf(value: Uint8Array, charset: string): string {
  const text = decoderOf(charset).decode(value.subarray(0, longestName));
  const end = text.indexOf("\0");
  return end === -1 ? text : text.slice(0, end);
}

const longestName = 2000;

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // A code page that no decoder has; its letters of ASCII are right all the same.
    return new TextDecoder("windows-1252");
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
