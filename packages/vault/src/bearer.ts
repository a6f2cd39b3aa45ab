import { base64url } from "@sanad/domain/base64url";
import { sha256 } from "@sanad/domain/digest";
import { hkdf } from "./derive.ts";

/** What a cookie or a ticket carries, and what is made of it. The row has the id; the key is nowhere at rest. */
export interface Bearer {
  /** 43 characters of base64url: 32 random bytes */
  readonly value: string;
  /** SHA-256 of the value's bytes: the row's key */
  readonly id: Uint8Array;
  /** 32 bytes that open the row's cell */
  readonly key: Uint8Array;
}

export async function makeBearer(): Promise<Bearer> {
  return bearerOf(crypto.getRandomValues(new Uint8Array(32)));
}

/** @returns `null` for anything that is not a value of ours */
export async function readBearer(value: string): Promise<Bearer | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(value)) return null;
  const text = atob(`${value.replaceAll("-", "+").replaceAll("_", "/")}=`);
  const bearer = await bearerOf(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  // The last character has two bits to spare: only one way to write a value is ours.
  return bearer.value === value ? bearer : null;
}

async function bearerOf(bytes: Uint8Array): Promise<Bearer> {
  return { value: base64url(bytes), id: await sha256(bytes), key: await hkdf(bytes, "sanad/v1/bearer", 32) };
}
