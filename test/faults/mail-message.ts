/**
 * A message as a mail program writes it.
 *
 * @param file attached as a picture; null for none
 * @param id goes into its Message-ID
 */
export function mailOf(from: string, to: string, text: string, file: Buffer | null, id: string): string {
  const attachment = [
    "--b",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="a.png"',
    "",
    file?.toString("base64").replace(/.{76}/g, "$&\r\n"),
  ];
  return [
    `From: <${from}>`,
    `To: <${to}>`,
    "Subject: =?utf-8?B?2LXZiNix2Yo=?=",
    "Date: Sat, 15 Aug 2026 10:00:00 +0000",
    `Message-ID: <${id}>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(text).toString("base64"),
    ...(file === null ? [] : attachment),
    "--b--",
    "",
  ].join("\r\n");
}
