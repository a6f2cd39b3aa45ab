/** Names that make a zip a program or an office document, both of which may hold programs. */
const wrapped =
  /^(\[Content_Types\]\.xml|mimetype$|_rels\/|word\/|xl\/|ppt\/|META-INF\/|AndroidManifest\.xml|classes\.dex)/i;

/**
 * Whether the entries in the beginning of a zip say that it is an office document, a Java archive or an Android
 * program, also where the first entry alone does not. Archives of chats and photographs have no such names.
 */
export function isWrappedFormat(head: Uint8Array): boolean {
  const latin = new TextDecoder("latin1").decode(head);
  for (let at = latin.indexOf(localHeader); at !== -1; at = latin.indexOf(localHeader, at + 4)) {
    const length = (head[at + 26] ?? 0) | ((head[at + 27] ?? 0) << 8);
    if (wrapped.test(latin.slice(at + 30, at + 30 + length))) return true;
  }
  return false;
}

const localHeader = "PK\u0003\u0004";
