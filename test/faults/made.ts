import { createHash } from "node:crypto";
import { screenshotPng } from "@sanad/dev/png";

/** In everything that is sent, and so nowhere at rest. */
export const secret = "واحد كيهددني بالقمر المكسور";
/** Large enough for a multipart upload; it begins as a film of a telephone does. */
const filmSize = 5_600_000;
const filmHead = Buffer.from("0000001866747970336770340000000033677034", "hex");

/** What is in a report, different each time. */
export class Made {
  #count = 0;

  /** Of the last one that was made: for ids. */
  get count(): number {
    return this.#count;
  }

  marker(): string {
    this.#count += 1;
    return `م${this.#count}م`;
  }

  /** E.164, of a number that nobody has. */
  telephone(): string {
    this.#count += 1;
    return `+2126${String(10_000_000 + this.#count)}`;
  }

  address(): string {
    this.#count += 1;
    return `sender-${this.#count}@mail.example`;
  }

  picture(): Buffer<ArrayBuffer> {
    return Buffer.concat([screenshotPng(40, 60), Buffer.from(`${secret} ${this.marker()}`)]);
  }

  film(): Buffer<ArrayBuffer> {
    const film = Buffer.alloc(filmSize, this.marker());
    film.set(filmHead);
    return film;
  }
}

/** SHA-256 in hex, of the one file or of none. */
export function hashesOf(file: Uint8Array | null): readonly string[] {
  return file === null ? [] : [createHash("sha256").update(file).digest("hex")];
}
