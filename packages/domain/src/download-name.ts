/** What turns a reader's eye, breaks a line, or leads out of a folder. */
const deceiving = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;
const longest = 120;
/** What a double click opens in a viewer and does not run. */
const viewed =
  /\.(jpe?g|a?png|gif|webp|avif|bmp|tiff?|hei[cf]|og[ag]|opus|m4a|mp3|wav|aac|flac|amr|3g[pa]2?|mp4|m4v|mov|webm|mkv|pdf|txt|csv|zip|eml|docx|xlsx|pptx|odt|ods)$/i;

/**
 * A file name as a download may carry it. It was sealed as its owner's program sent it, so it is made harmless again:
 * no controls, no marks of direction, no folders; and what a double click could run gets an ending that nothing runs.
 *
 * @param name `null` where this member was not given the names
 * @param fallback for a name of which nothing is left
 */
export function downloadName(name: string | null, fallback: string): string {
  const clean = (name ?? "")
    .slice(0, 1000)
    .normalize("NFC")
    .replace(deceiving, "")
    .trim()
    .replace(/^[. ]+|[. ]+$/g, "");
  const ending = /\.[^. ]{1,10}$/.exec(clean)?.[0] ?? "";
  const stem = Array.from(clean.slice(0, clean.length - ending.length))
    .slice(0, longest)
    .join("");
  const whole = clean === "" ? fallback : `${stem}${ending}`;
  return viewed.test(whole) ? whole : `${whole}.bin`;
}
