import { floorSender } from "./floor.ts";
import { randomBytes } from "node:crypto";
import type { Meter } from "./meter.ts";
import { type Row, row } from "./row.ts";
import type { Senders } from "./senders.ts";

/** MB that an isolate may have: https://developers.cloudflare.com/workers/platform/limits/#memory */
const MEMORY_TARGET = 128;
const MiB = 1024 * 1024;
const sender = "large@mail.example";

/** A mail of exactly so many bytes: a few words, and a file that fills the rest. */
function mailOf(size: number): string {
  const id = randomBytes(8).toString("hex");
  const start = `From: <${id}@mail.example>\r\nMessage-ID: <${id}@mail.example>\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nأرسل إليكم تسجيلا.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  const end = "\r\n--b--\r\n";
  const room = size - Buffer.byteLength(start) - end.length;
  const file = randomBytes(Math.floor((room * 3) / 4))
    .toString("base64")
    .replace(/.{76}/g, "$&\r\n");
  return start + file.slice(0, room) + end;
}

/**
 * The largest mail that is taken, beside the same one read whole and given to R2 as it is: the local e-mail endpoint and
 * the local R2 keep copies of both, in the same process. Each is sent once before, so that neither pays for the first.
 *
 * @param times how often each is sent
 */
export async function measureMail(meter: Meter, senders: Senders, times: number): Promise<Row[]> {
  const peakOf = async (from: string) => {
    meter.forgetPeak();
    for (let sent = 0; sent < times; sent += 1) await senders.sendMail(from, mailOf(25 * MiB));
    return meter.peak();
  };
  await peakOf(floorSender);
  await peakOf(sender);
  const floor = await peakOf(floorSender);
  const peak = await peakOf(sender);
  const compared = { target: MEMORY_TARGET };
  return [
    row("mail of 25 MiB: peak of memory", peak, "MB", { floor }),
    row("mail of 25 MiB: memory over the floor's", peak - floor, "MB", compared),
  ];
}
