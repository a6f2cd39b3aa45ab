import PostalMime, { type Attachment, type Email } from "postal-mime";
import { isAutomatic } from "./automatic.ts";
import { isBetter, isDamaged, reencode, repairCharset } from "./charset-repair.ts";
import { safeName } from "./file-name.ts";
import { htmlToText } from "./html-text.ts";
import { findReplyToken } from "./reply-token.ts";

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface MailAttachment {
  /** may be empty */
  readonly name: string;
  /** the MIME type that the sender declared, which says nothing of the content */
  readonly kind: string;
  readonly content: Uint8Array;
}

export interface Mail {
  readonly messageId: string | null;
  /** the address in `From`, or the one of the envelope. Proves nothing. */
  readonly from: string;
  /** the name beside that address, as the sender wrote it; may be empty */
  readonly name: string;
  readonly subject: string;
  /** what the person wrote, with all that it quotes */
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
  readonly replyToken: string | null;
  /** never to be answered by a program */
  readonly automatic: boolean;
  /** `false`: the message is kept whole, and only its head was read */
  readonly parsed: boolean;
}

/** Lines that may separate parts. An ordinary message has a handful; a hundred thousand take seconds to read. */
const mostSeparators = 1000;
const limits = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 5 };
/** Bytes of a message that are worth a second reading for its charset. */
const largestReread = 8 * 1024 * 1024;

/**
 * Reads one e-mail. Never throws for what a stranger sent: what cannot be read is `parsed: false`, without text and
 * attachments, and the caller keeps the message itself.
 *
 * @param raw the whole message; the caller has limited its size (Cloudflare: 25 MiB)
 */
export async function readMail(raw: Uint8Array, envelope: Envelope): Promise<Mail> {
  const whole = countSeparators(raw) > mostSeparators ? null : await parse(raw);
  const email = whole ?? (await parse(headOf(raw)));
  const texts = email === null ? { subject: "", text: "", names: [] } : await readTexts(email, raw);
  return {
    messageId: email?.messageId?.trim() || null,
    from: email?.from?.address || envelope.from,
    name: repairCharset(email?.from?.name ?? "").trim(),
    subject: texts.subject,
    text: whole === null ? "" : texts.text,
    attachments: (whole?.attachments ?? []).map((attachment, index) => ({
      name: safeName(texts.names[index] ?? ""),
      kind: attachment.mimeType,
      content: contentOf(attachment),
    })),
    replyToken: findReplyToken(envelope.to, email?.headers ?? []),
    // A head that cannot be read may be anything: not answering is the mistake that harms nobody.
    automatic: email === null || isAutomatic(email.headers, envelope.from),
    parsed: whole !== null,
  };
}

interface Texts {
  readonly subject: string;
  readonly text: string;
  readonly names: readonly string[];
}

async function readTexts(email: Email, raw: Uint8Array): Promise<Texts> {
  const first = textsOf(email);
  const damaged = [first.subject, first.text, ...first.names].some(isDamaged);
  const bytes = damaged && raw.length <= largestReread ? reencode(raw) : null;
  const again = bytes === null ? null : await parse(bytes);
  if (again === null) return first;
  const second = textsOf(again);
  return {
    subject: isBetter(second.subject, first.subject) ? second.subject : first.subject,
    text: isBetter(second.text, first.text) ? second.text : first.text,
    names: first.names.map((name, index) =>
      isBetter(second.names[index] ?? "", name) ? (second.names[index] ?? "") : name,
    ),
  };
}

function textsOf(email: Email): Texts {
  const plain = email.text ?? "";
  return {
    subject: repairCharset(email.subject ?? "").trim(),
    text: repairCharset(plain.trim() === "" ? htmlToText(email.html ?? "") : plain)
      .replace(/\r\n/g, "\n")
      .trim(),
    names: email.attachments.map((attachment) => repairCharset(attachment.filename ?? "")),
  };
}

async function parse(raw: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, limits);
  } catch {
    // It throws for nothing but a message beyond its limits; the caller keeps the message and says so.
    return null;
  }
}

function contentOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function countSeparators(raw: Uint8Array): number {
  let count = 0;
  for (let at = raw.indexOf(lineFeed); at !== -1; at = raw.indexOf(lineFeed, at + 1)) {
    if (raw[at + 1] === hyphen && raw[at + 2] === hyphen) count += 1;
  }
  return count;
}

const lineFeed = 0x0a;
const hyphen = 0x2d;

/** The header fields of the message alone. */
function headOf(raw: Uint8Array): Uint8Array {
  for (let at = raw.indexOf(lineFeed); at !== -1; at = raw.indexOf(lineFeed, at + 1)) {
    if (raw[at + 1] === lineFeed || (raw[at + 1] === 0x0d && raw[at + 2] === lineFeed))
      return raw.slice(0, at + 1);
  }
  return raw.slice(0, limits.maxHeadersSize);
}
