import PostalMime, { type Attachment, type Email } from "postal-mime";
import { isAutomatic } from "./automatic.ts";
import { repairCharset } from "./charset-repair.ts";
import { safeName } from "../file-name.ts";
import { type DeliveryReport, readDeliveryReport } from "./delivery-report.ts";
import { htmlToText } from "./html-text.ts";
import { mendCharsets } from "./mend-charsets.ts";
import { findReplyToken } from "./reply-token.ts";
import { takeUuencoded, type UuencodedFile } from "./uuencode.ts";

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface MailAttachment {
  /** may be empty */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Mail {
  readonly messageId: string | null;
  /** the moment in `Date`, as the sender wrote it */
  readonly date: string | null;
  /** the address in `From`, or the one of the envelope. Proves nothing. */
  readonly from: string;
  /** the name beside that address, as the sender wrote it; may be empty */
  readonly name: string;
  readonly subject: string;
  /** what the person wrote, with all that it quotes */
  readonly text: string;
  /** the first of them, in their order; see `attachmentsLeft` */
  readonly attachments: readonly MailAttachment[];
  /** how many more there are, which only the message itself holds */
  readonly attachmentsLeft: number;
  readonly replyToken: string | null;
  /** never to be answered by a program */
  readonly automatic: boolean;
  /** what another mail system says of a mail of ours; `null` for all other messages */
  readonly deliveryReport: DeliveryReport | null;
  /** `false`: the message is kept whole, and only its head was read */
  readonly parsed: boolean;
}

/**
 * Bytes of a message that is read as a whole, and lines in it. Beyond, only the head is: the parser holds several
 * copies and each line, and a Worker has 128 MB. Who is told of the message opens it from where it is kept.
 */
const largestWhole = 8 * 1024 * 1024;
const mostLines = 250_000;
/** UTF-16 code units of a text that are looked at. */
const longestText = 400_000;
/** Lines that may separate parts. An ordinary message has a handful; a hundred thousand take seconds to read. */
const mostSeparators = 1000;
const limits = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 5 };
/**
 * Attachments of one message that become evidence of their own; the message itself, which is kept whole, has all.
 * Each is a sealing and a write of its own while the sending server waits: a message of a thousand tiny files could
 * fail each time it comes, and its words with it.
 */
const mostAttachments = 50;
/**
 * Reads one e-mail. Never throws for what a stranger sent: what cannot be read is `parsed: false`, without text and
 * attachments, and the caller keeps the message itself.
 *
 * @param raw the whole message; the caller has limited its size (Cloudflare: 25 MiB)
 * @param domain ours, of the addresses that carry reply tokens
 */
export async function readMail(raw: Uint8Array, envelope: Envelope, domain: string): Promise<Mail> {
  const whole = isReadable(raw) ? await parse(raw) : null;
  const source = whole === null ? headOf(raw) : raw;
  const email = whole ?? (await parse(source));
  const texts = email === null ? nothing : await readTexts(email, source);
  const attachments = whole === null ? [] : attachmentsOf(whole, texts);
  const deliveryReport = whole === null ? null : readDeliveryReport(raw);
  return {
    messageId: email?.messageId?.trim() || null,
    date: email?.date ?? null,
    from: email?.from?.address || envelope.from,
    name: texts.name,
    subject: texts.subject,
    text: whole === null ? "" : texts.text,
    attachments: attachments
      .slice(0, mostAttachments)
      .map(({ name, content }) => ({ name: safeName(name), content: content() })),
    attachmentsLeft: Math.max(0, attachments.length - mostAttachments),
    replyToken:
      findReplyToken(envelope.to, email?.headers ?? [], domain) ??
      findReplyToken(deliveryReport?.replyTo ?? "", [], domain),
    deliveryReport,
    // A head that cannot be read may be anything: not answering is the mistake that harms nobody.
    automatic: email === null || isAutomatic(email.headers, envelope.from),
    parsed: whole !== null,
  };
}

interface Texts {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** of the attachments, in their order */
  readonly names: readonly string[];
  readonly uuencoded: readonly UuencodedFile[];
}

const nothing: Texts = { name: "", subject: "", text: "", names: [], uuencoded: [] };

/** What people read comes from the mended message; files come from the message itself, byte for byte. */
async function readTexts(email: Email, raw: Uint8Array): Promise<Texts> {
  const mended = mendCharsets(raw);
  return textsOf((mended === null ? null : await parse(mended)) ?? email);
}

function textsOf(email: Email): Texts {
  const plain = takeUuencoded((email.text ?? "").replace(/\r\n/g, "\n"));
  const text = plain.text.slice(0, longestText);
  const isBlank = text.trim() === "" && plain.files.length === 0;
  return {
    name: repairCharset(email.from?.name ?? "").trim(),
    subject: repairCharset(email.subject ?? "").trim(),
    text: repairCharset(isBlank ? htmlToText((email.html ?? "").slice(0, longestText)) : text)
      .replace(/\r\n/g, "\n")
      .trim(),
    names: email.attachments.map((attachment) => repairCharset(attachment.filename ?? "")),
    uuencoded: plain.files.map(({ name, content }) => ({ name: repairCharset(name), content })),
  };
}

interface Attached {
  readonly name: string;
  readonly content: () => Uint8Array;
}

function attachmentsOf(email: Email, { names, uuencoded }: Texts): readonly Attached[] {
  return [
    ...email.attachments.map((attachment, index) => ({
      name: names[index] ?? "",
      content: () => contentOf(attachment),
    })),
    ...uuencoded.map(({ name, content }) => ({ name, content: () => content })),
  ];
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

function isReadable(raw: Uint8Array): boolean {
  if (raw.length > largestWhole) return false;
  let [lines, separators] = [0, 0];
  for (let at = raw.indexOf(lineFeed); at !== -1; at = raw.indexOf(lineFeed, at + 1)) {
    lines += 1;
    if (raw[at + 1] === hyphen && raw[at + 2] === hyphen) separators += 1;
  }
  return lines <= mostLines && separators <= mostSeparators;
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
