import PostalMime, { type Email } from "postal-mime";
import { isAutomatic } from "./automatic.ts";
import { repairCharset } from "./charset-repair.ts";
import { safeName } from "../file-name.ts";
import { type DeliveryReport, readDeliveryReport } from "./delivery-report.ts";
import { htmlToText } from "./html-text.ts";
import type { Part } from "./mail-parts.ts";
import { type LightMessage, lightHead, lightMessage } from "./light-message.ts";
import { referencesOf } from "./references.ts";
import { findReplyToken } from "./reply-token.ts";
import { isTnef, mostPacked, readTnef } from "./tnef.ts";
import { decodedPieces, decodeTransfer } from "./transfer-encoding.ts";
import { uudecoded } from "./uuencode.ts";

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface MailAttachment {
  /** may be empty */
  readonly name: string;
  /** in pieces, which can be gone through again: a large file is never whole in memory a second time */
  readonly content: Iterable<Uint8Array>;
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
  /** ids of the messages that it answers, the nearest first, at most twenty */
  readonly references: readonly string[];
  /** never to be answered by a program */
  readonly automatic: boolean;
  /** what another mail system says of a mail of ours; `null` for all other messages */
  readonly deliveryReport: DeliveryReport | null;
  /** `false`: the message is kept whole, and only its head was read */
  readonly parsed: boolean;
  /** `false`: not all of it could be read or taken out, so somebody has to look at the message itself */
  readonly complete: boolean;
}

/** UTF-16 code units of a text that are looked at. */
const longestText = 400_000;
/** Levels and headers are counted before; mended headers are longer than they were. */
const limits = { maxHeadersSize: 2 * 1024 * 1024, maxRfc822NestingDepth: 5 };
/**
 * Attachments of one message that become evidence of their own; the message itself, which is kept whole, has all.
 * Each is a sealing and a write of its own while the sending server waits: a message of a thousand tiny files could
 * fail each time it comes, and its words with it.
 */
const mostAttachments = 50;

/**
 * Reads one e-mail. Never throws for what a stranger sent: what cannot be read is `parsed: false`, without text and
 * attachments, and the caller keeps the message itself. Beside `raw` it needs memory for the texts alone.
 *
 * @param raw the whole message; the caller has limited its size (Cloudflare: 25 MiB). Attachments are views of it
 * @param domain ours, of the addresses that carry reply tokens
 */
export async function readMail(raw: Uint8Array, envelope: Envelope, domain: string): Promise<Mail> {
  const source = withLineFeeds(raw);
  const light = lightMessage(source);
  const whole = light === null ? null : await parse(light.message);
  const email = whole ?? (await parse(lightHead(source)));
  const read = whole === null || light === null ? nothing : contentOf(whole, light);
  const deliveryReport = readDeliveryReport(light?.parts ?? []);
  return {
    messageId: email?.messageId?.trim() || null,
    date: email?.date ?? null,
    from: email?.from?.address || envelope.from,
    name: plain(email?.from?.name),
    subject: plain(email?.subject),
    text: read.text,
    attachments: read.attachments.slice(0, mostAttachments),
    attachmentsLeft: Math.max(0, read.attachments.length - mostAttachments),
    replyToken:
      findReplyToken(envelope.to, email?.headers ?? [], domain) ??
      findReplyToken(deliveryReport?.replyTo ?? "", [], domain),
    deliveryReport,
    references: referencesOf(email?.headers ?? []),
    // A head that cannot be read may be anything: not answering is the mistake that harms nobody.
    automatic: email === null || isAutomatic(email.headers, envelope.from),
    parsed: whole !== null,
    complete: read.complete && read.attachments.length <= mostAttachments,
  };
}

interface Content {
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
  readonly complete: boolean;
}

const nothing: Content = { text: "", attachments: [], complete: false };

/** Texts come from the parser; files come from the message itself, byte for byte. */
function contentOf(email: Email, light: LightMessage): Content {
  const cut = new Set(light.cut);
  const packed: TnefFiles[] = [];
  let left = mostPacked;
  const attachments = email.attachments.flatMap(({ filename, description }) => {
    const part = light.parts[Number(description)];
    if (part === undefined) return [];
    // A text that is an attachment is whole there.
    cut.delete(Number(description));
    const content = decodedPieces(part.body, part.encoding);
    const pack = unpack(part, left);
    if (pack !== null) packed.push(pack);
    left -= pack?.files.length ?? 0;
    return [{ name: safeName(repairCharset(filename ?? "")), content }, ...(pack?.files ?? [])];
  });
  const uuencoded = light.uuencoded.map((file) => {
    const name = new TextDecoder("windows-1252").decode(file.name);
    return { name: safeName(repairCharset(name)), content: uudecoded(file) };
  });
  const text = email.text?.trim() ? email.text : htmlToText(email.html ?? "");
  const unpacked = packed.every(({ whole }) => whole && text.trim() !== "");
  return {
    text: plain(text.slice(0, longestText)),
    attachments: [...attachments, ...uuencoded],
    complete: !light.opaque && cut.size === 0 && text.length <= longestText && unpacked,
  };
}

interface TnefFiles {
  readonly files: readonly MailAttachment[];
  /** its own words are not read, so a message without others is not whole */
  readonly whole: boolean;
}

/** The files inside a `winmail.dat`, which stays an attachment itself. */
function unpack({ body, encoding }: Part, most: number): TnefFiles | null {
  if (!isTnef(decodeTransfer(body.subarray(0, 100), encoding))) return null;
  const { files, whole } = readTnef(decodeTransfer(body, encoding), most);
  return {
    files: files.map(({ name, content }) => ({
      name: safeName(repairCharset(name)),
      content: decodedPieces(content, "binary"),
    })),
    whole,
  };
}

/** As a person reads it: the charset repaired, without the NUL bytes that some programs leave. */
function plain(text = ""): string {
  return repairCharset(text.replace(/\0/g, "").replace(/\r\n?/g, "\n")).trim();
}

async function parse(message: Uint8Array | null): Promise<Email | null> {
  if (message === null) return null;
  try {
    return await PostalMime.parse(message, limits);
  } catch {
    // It throws for nothing but a message beyond its limits; the caller keeps the message and says so.
    return null;
  }
}

/** Old programs end lines with carriage returns alone; then there is no other line end in the whole message. */
function withLineFeeds(raw: Uint8Array): Uint8Array {
  if (raw.includes(0x0a) || !raw.includes(0x0d)) return raw;
  return raw.map((byte) => (byte === 0x0d ? 0x0a : byte));
}
