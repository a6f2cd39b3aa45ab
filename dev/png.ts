import { crc32, deflateSync } from "node:zlib";

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Grey bubbles on a pale ground, the other side's on the left: it looks like a chat from afar. */
function pixel(x: number, y: number, width: number): readonly [number, number, number] {
  const row = Math.floor(y / 40);
  const inBubble =
    y % 40 > 8 && (row % 2 === 0 ? x > 12 && x < width * 0.6 : x > width * 0.4 && x < width - 12);
  if (!inBubble) return [238, 234, 226];
  return row % 2 === 0 ? [255, 255, 255] : [207, 232, 224];
}

/**
 * A real PNG that stands for a screenshot of a chat. It shows nobody and holds no words.
 *
 * @param width pixels
 * @param height pixels
 */
export function screenshotPng(width = 240, height = 400): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(pixel(x, y, width), y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a sample, true colour
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}
