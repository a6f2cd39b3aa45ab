/**
 * The `Content-Disposition` of a file: RFC 6266, its name in UTF-8 as RFC 8187 writes it, with an ASCII stand-in for
 * programs that know only that.
 *
 * @param name without controls, as `downloadName` makes it
 */
export function contentDisposition(type: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["%\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
