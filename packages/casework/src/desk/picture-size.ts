import { BMP } from "image-size/types/bmp";
import { GIF } from "image-size/types/gif";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";

/**
 * Pixels that a browser is given to unpack, 256 MB at four bytes each: more than a telephone's photograph or a long
 * screenshot has. A file of some kilobytes can claim thousands of millions.
 */
const MOST_PIXELS = 64_000_000;

/** Bytes from the beginning of a picture that tell its size: a JPEG tells it only after what a camera wrote. */
export const PICTURE_HEAD = 256 * 1024;

const formats = [PNG, JPG, GIF, WEBP, BMP];

/**
 * Whether a browser can unpack a picture without harm. It unpacks nothing itself.
 *
 * @param head the first {@link PICTURE_HEAD} bytes, or the whole of a smaller file
 * @returns `false` for too many pixels, and for what does not tell how many
 */
export function isShowable(head: Uint8Array): boolean {
  try {
    const size = formats.find((format) => format.validate(head))?.calculate(head);
    if (size === undefined) return false;
    const pixels = size.width * size.height;
    return pixels > 0 && pixels <= MOST_PIXELS;
  } catch (error) {
    // What the formats' readers throw for a header that makes no sense.
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}
