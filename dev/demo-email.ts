/** An ordinary Arabic e-mail with a screenshot, through the local e-mail endpoint. */
import { randomBytes } from "node:crypto";
import { screenshotPng } from "./png.ts";

export const demoMailText = `مرحبا،

شخص لا أعرفه اخترق حسابي على إنستغرام ووجد فيه صورا خاصة. يطلب ثلاثة ملايين سنتيم ويقول إنه سينشرها يوم الجمعة.
أرفقت صورة من رسائله. أرجو أن تردوا علي بالبريد الإلكتروني.`;

function lines(base64: string): string {
  return base64.replace(/.{76}/g, "$&\r\n");
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
}

export function demoMail(from: string, to: string): Uint8Array<ArrayBuffer> {
  const boundary = `sanad-${randomBytes(8).toString("hex")}`;
  const message = [
    `From: ${encodedWord("سلمى")} <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWord("أحتاج إلى المساعدة")}`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${randomBytes(12).toString("hex")}@mail.example>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    lines(Buffer.from(demoMailText).toString("base64")),
    `--${boundary}`,
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent("رسائله.png")}`,
    "",
    lines(Buffer.from(screenshotPng(200, 320)).toString("base64")),
    `--${boundary}--`,
    "",
  ];
  return new Uint8Array(Buffer.from(message.join("\r\n")));
}

/** @throws Error when the worker refuses the message, or fails */
export async function sendMail(intake: string, from: string, to: string): Promise<void> {
  const query = new URLSearchParams({ from, to });
  const response = await fetch(`${intake}/cdn-cgi/handler/email?${query}`, {
    method: "POST",
    body: demoMail(from, to),
  });
  if (!response.ok)
    throw new Error(`The e-mail endpoint answered ${response.status}: ${await response.text()}`);
}
