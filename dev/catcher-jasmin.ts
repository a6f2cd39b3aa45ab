import { randomUUID } from "node:crypto";
import type { ProviderRequest, Taken } from "./catcher-wire.ts";

function answer(status: number, body: string): Taken["answer"] {
  return { status, headers: { "content-type": "text/html" }, body };
}

/** https://docs.jasminsms.com/en/latest/apis/ja-http/index.html */
export function takeJasmin(request: ProviderRequest): Taken {
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  const to = form.get("to");
  const [content, hexContent] = [form.get("content"), form.get("hex-content")];
  if (!to || (content === null && hexContent === null)) {
    return { answer: answer(400, 'Error "Mandatory arguments not found"') };
  }
  if (!form.get("username") || !form.get("password")) {
    return { answer: answer(403, 'Error "Authentication failure"') };
  }
  const utf16 = new TextDecoder("utf-16be").decode(Buffer.from(hexContent ?? "", "hex"));
  const text = form.get("coding") === "8" ? utf16 : (content ?? "").replace(/[\u0600-\u06FF]/g, "?");
  return {
    answer: answer(200, `Success "${randomUUID()}"`),
    caught: { kind: "sms", to, text, provider: "jasmin", raw: request },
  };
}
