import { z } from "zod";
import { normalisePhone } from "../phone.ts";
import { fromBase64 } from "@sanad/domain/base64";
import type { SmsFile, SmsMessage } from "./gateway.ts";
import { plausibleText } from "./plausible-text.ts";

/** A text that may be missing, or be something else in another version of the app. */
const text = z.string().nullish().catch(null);

const payloadSchema = z.object({
  sender: text,
  /** what apps called the sender before the field was renamed */
  phoneNumber: text,
  message: text,
  /** base64 of a message that is not text */
  data: text,
  subject: text,
  body: text,
  attachments: z.array(z.unknown()).nullish().catch(null),
});
type Payload = z.infer<typeof payloadSchema>;

const attachment = z.object({
  name: text,
  /** bytes; of the content, not of its base64 */
  size: z.number().nullish().catch(null),
  /** base64; null when the telephone does not give the content */
  data: text,
});

/** Files of one message; what is more is not kept, and the message is incomplete. */
const fileLimit = 20;

/** UTF-16 units; longer text of an MMS is a file somebody attached, and is kept as one. */
const textLimit = 20_000;

/**
 * `sms:received`, and each item of `sms:batch:received`.
 *
 * @returns `null` without a sender; without a text the message is incomplete
 */
export function receivedSms(id: string, payload: unknown): SmsMessage | null {
  return messageOf(id, payload, ({ message }) =>
    message == null ? { text: "", incomplete: true } : { text: message },
  );
}

/** `sms:data-received`: a text all the same where the bytes are one, else a file. */
export function dataMessage(id: string, payload: unknown): SmsMessage | null {
  return messageOf(id, payload, ({ data }) => {
    const bytes = data == null ? null : fromBase64(data);
    if (bytes === null) return { text: "", incomplete: true };
    const words = plausibleText(bytes);
    return words === null ? { text: "", files: [{ name: "", content: bytes }] } : { text: words };
  });
}

/** `mms:received`: that there is one, and nothing of it but the subject. */
export function receivedMms(id: string, payload: unknown): SmsMessage | null {
  return messageOf(id, payload, ({ subject }) => ({ text: subject ?? "", incomplete: true }));
}

/** `mms:downloaded`: subject and body, and the files as far as the telephone gives them. */
export function downloadedMms(id: string, payload: unknown): SmsMessage | null {
  return messageOf(id, payload, ({ subject, body, attachments }) => {
    const words = [subject ?? "", body ?? ""].filter((part) => part !== "").join("\n");
    const given = (attachments ?? []).map(fileOf);
    const long: SmsFile[] =
      words.length > textLimit ? [{ name: "message.txt", content: new TextEncoder().encode(words) }] : [];
    const files = [...long, ...given.filter((file) => file !== null)];
    const isWhole = files.length === given.length + long.length && files.length <= fileLimit;
    const isEmpty = words === "" && files.length === 0;
    return {
      text: words.slice(0, textLimit),
      ...(files.length === 0 ? {} : { files: files.slice(0, fileLimit) }),
      ...(isWhole && !isEmpty ? {} : { incomplete: true }),
    };
  });
}

type Content = Pick<SmsMessage, "text" | "files" | "incomplete">;

function messageOf(
  id: string,
  payload: unknown,
  contentOf: (payload: Payload) => Content,
): SmsMessage | null {
  const read = payloadSchema.safeParse(payload);
  const sender = read.data?.sender ?? read.data?.phoneNumber ?? null;
  if (read.data === undefined || sender === null) return null;
  const phone = normalisePhone(sender);
  return { type: "message", id, sender, phone, answerable: phone !== null, ...contentOf(read.data) };
}

/** @returns `null` where the content is not there, or not as long as it was */
function fileOf(given: unknown): SmsFile | null {
  const read = attachment.safeParse(given);
  const content = read.data?.data == null ? null : fromBase64(read.data.data);
  if (content === null || (read.data?.size ?? content.length) > content.length) return null;
  return { name: read.data?.name ?? "", content };
}
