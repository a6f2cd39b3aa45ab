/** Everything that could open what lies at rest: each opening function, and all that a secret could be turned into. */
import { createHash } from "node:crypto";
import {
  openEntry,
  openEvidence,
  openEvidenceHeader,
  openText,
  openTransit,
  openWrap,
  rewrapper,
} from "@sanad/vault/open";
import { makeIdentity } from "@sanad/vault/seal";
import { bech32 } from "@scure/base";
import type { SealedFile } from "./at-rest.ts";

type Opener = (identity: string, file: SealedFile) => Promise<unknown>;

/** By their names in `@sanad/vault/open`. */
export const openers: Readonly<Record<string, Opener>> = {
  openEntry: (identity, { place, bytes }) => openEntry(identity, place, bytes, null),
  openWrap: (identity, { place, bytes }) => openWrap(identity, place, bytes, []),
  rewrapper: async (identity, { place, bytes }) =>
    rewrapper(identity, (await makeIdentity()).recipient)(place, bytes),
  openEvidence: async (identity, { bytes }) => {
    const record = { ageSize: bytes.length, length: 0, sha256: "" };
    for await (const _ of openEvidence(identity, pieces(bytes), record));
  },
  openEvidenceHeader: openHeader,
  // It takes no identity but the payload's key, which nothing gives but the header.
  openEvidenceRange: openHeader,
  openWholeEvidence: openHeader,
  openText: (identity, { bytes }) => openText(identity, bytes),
  tryOpenText: async (identity, { bytes }) => openText(identity, bytes),
  openTransit: (identity, { bytes }) => openTransit([identity], bytes),
  // It opens as `openTransit` does, and seals anew.
  renewTransit: (identity, { bytes }) => openTransit([identity], bytes),
};

/** What stands at the same door and opens no age file: it makes keys of keys, joins them, signs, or opens a cell. */
export const noOpeners = [
  "cardKeys",
  "centerCells",
  "checkShare",
  "combineRecovery",
  "holdIdentity",
  "firstCard",
  "invitationKeys",
  "passkeyKeys",
  "openCell",
  "recipientOf",
  "signAsCenter",
  "signerOf",
  "splitRecovery",
] as const;

async function openHeader(identity: string, { bytes }: SealedFile): Promise<unknown> {
  return openEvidenceHeader(identity, bytes);
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What the age library says to an identity that a file is not sealed to. */
const stranger = "no identity matched any of the file's recipients";

/**
 * Whether any opening function takes the identity for this file. What fails only later, at the place or the padding,
 * has been opened: an intruder does not check places.
 */
export async function opens(identity: string, file: SealedFile): Promise<boolean> {
  for (const open of new Set(Object.values(openers))) {
    try {
      await open(identity, file);
      return true;
    } catch (error) {
      if (!saysStranger(error)) return true;
    }
  }
  return false;
}

/** The evidence's functions give what the library said as the cause. */
function saysStranger(error: unknown): boolean {
  return error instanceof Error && (error.message === stranger || saysStranger(error.cause));
}

/** Where the files lie that one of the identities opens, sorted. */
export async function openedBy(
  identities: Iterable<string>,
  files: readonly SealedFile[],
): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const file of files) {
    for (const identity of identities) {
      if (!(await opens(identity, file))) continue;
      opened.push(file.where);
      break;
    }
  }
  return opened.toSorted();
}

/**
 * The identities that a secret holds, and those that a program could make of it: its bytes, as they are written or as
 * base64 or hex, and their SHA-256, each as the seed of a hybrid identity. So for its lines and for the texts inside JSON.
 */
export function candidateIdentities(secret: string): string[] {
  const texts = new Set([secret, ...secret.split(/\r?\n/), ...textsIn(secret)].map((text) => text.trim()));
  return [...texts].flatMap((text) => {
    const held = text.match(/AGE-SECRET-KEY-PQ-1[A-Z0-9]+/gi) ?? [];
    const seeds = bytesOf(text).flatMap((bytes) => [bytes, createHash("sha256").update(bytes).digest()]);
    return [...held, ...seeds.filter((seed) => seed.length === 32).map(identityOf)];
  });
}

function identityOf(seed: Uint8Array): string {
  return bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", new Uint8Array(seed)).toUpperCase();
}

/** Of what a text could be the writing. Where it is no base64 or hex at all, only its characters. */
function bytesOf(text: string): Buffer[] {
  const decoded = (["base64", "base64url", "hex"] as const).flatMap((encoding) => {
    const bytes = Buffer.from(text, encoding);
    return bytes.length >= 16 && bytes.toString(encoding) === text ? [bytes] : [];
  });
  return [Buffer.from(text), ...decoded];
}

function textsIn(json: string): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(json, (_, value: unknown) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return texts;
}
