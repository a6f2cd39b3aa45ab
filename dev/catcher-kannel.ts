import { type ProviderRequest, refused, type Taken } from "./catcher-wire.ts";

const plain = { "content-type": "text/html" };

/** https://www.kannel.org/download/1.5.0/userguide-1.5.0/userguide.html: `sendsms` by POST, all but the words in headers */
export function takeKannel(request: ProviderRequest): Taken {
  const header = (name: string) => [request.headers[name]].flat()[0];
  if (!header("x-kannel-username") || !header("x-kannel-password")) {
    return { answer: { status: 403, headers: plain, body: "Authorization failed for sendsms" } };
  }
  const to = header("x-kannel-to");
  if (!to) return refused(400, "Missing receiver number, rejected");
  const [, charset = "UTF-8"] = /charset=(\S+)/.exec(header("content-type") ?? "") ?? [];
  const text = new TextDecoder(charset).decode(request.body);
  // As on the network: what is not UCS-2 has no Arabic.
  const shown = header("x-kannel-coding") === "2" ? text : text.replace(/[\u0600-\u06FF]/g, "?");
  return {
    answer: { status: 202, headers: plain, body: "0: Accepted for delivery" },
    caught: { kind: "sms", to, text: shown, provider: "kannel", raw: request },
  };
}
