/**
 * For tests of signatures: every text that differs in one place, by a bit that is turned and by a character that is
 * left out, and one that is longer.
 */
export function* mutationsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const turned = String.fromCharCode(text.charCodeAt(at) ^ 1);
    yield text.slice(0, at) + turned + text.slice(at + 1);
    yield text.slice(0, at) + text.slice(at + 1);
  }
  yield `${text}0`;
}

/** The same of bytes, for bodies: text that is no UTF-8 any more is among them. */
export function* mutatedBytes(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1) {
    const turned = Uint8Array.from(bytes);
    turned[at] = (turned[at] ?? 0) ^ 1;
    yield turned;
    yield Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
  }
  yield Uint8Array.from([...bytes, 0x30]);
}
