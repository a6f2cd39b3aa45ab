import wasm from "@phi-ag/argon2/argon2.wasm";
import { argon2id as oracle } from "@noble/hashes/argon2.js";
import { describe, expect, it } from "vitest";
import { argon2id } from "./argon2.ts";
import { dammDigit } from "./damm.ts";
import { deriveReceipt, formatReceipt, parseReceipt, receiptKeys } from "./receipt.ts";
import { caseIdOf } from "./submission.ts";

const submission = new Uint8Array(32).fill(3);

describe("a receipt", () => {
  it("is the same for the same submission, and another for another", async () => {
    const receipt = await deriveReceipt(submission);
    expect(receipt).toMatch(/^\d{24}$/);
    expect(await deriveReceipt(submission)).toBe(receipt);
    expect(await deriveReceipt(new Uint8Array(32).fill(4))).not.toBe(receipt);
    expect(await caseIdOf(submission)).not.toContain(receipt);
  });

  it("is read in any script, with spaces, dashes and invisible marks", async () => {
    const receipt = await deriveReceipt(submission);
    const arabic = [...receipt].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join("");
    const persian = [...receipt].map((digit) => String.fromCodePoint(0x6f0 + Number(digit))).join("");
    expect(parseReceipt(`\u2068${formatReceipt(receipt)}\u2069`)).toBe(receipt);
    expect(parseReceipt(`\u200f${formatReceipt(arabic).replaceAll(" ", " – ")}`)).toBe(receipt);
    expect(parseReceipt(persian)).toBe(receipt);
  });

  it("finds every wrong digit and every swap of neighbours before anything slow is done", async () => {
    const receipt = await deriveReceipt(submission);
    for (let at = 0; at < 24; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typed = `${receipt.slice(0, at)}${digit}${receipt.slice(at + 1)}`;
        if (typed !== receipt) expect(parseReceipt(typed)).toBeNull();
      }
      const swapped = `${receipt.slice(0, at)}${receipt.slice(at + 1, at + 2)}${receipt.slice(at, at + 1)}${receipt.slice(at + 2)}`;
      if (swapped !== receipt) expect(parseReceipt(swapped)).toBeNull();
    }
    expect(parseReceipt(receipt.slice(1))).toBeNull();
  });

  it("gives other keys in another deployment", async () => {
    const receipt = await deriveReceipt(submission);
    const here = await receiptKeys(wasm, receipt, "one");
    expect(await receiptKeys(wasm, receipt, "one")).toEqual(here);
    const there = await receiptKeys(wasm, receipt, "two");
    expect(there.locator).not.toEqual(here.locator);
    expect(there.identity).not.toBe(here.identity);
  });

  it("checks with the published Damm example", () => {
    expect(dammDigit("572")).toBe(4);
  });
});

describe("Argon2id", () => {
  it("agrees with an independent implementation at our cost", () => {
    const salt = new Uint8Array(16).fill(5);
    const expected = oracle("123456789012345678901234", salt, {
      m: 19_456,
      t: 2,
      p: 1,
      dkLen: 32,
      version: 0x13,
    });
    expect(argon2id(wasm, "123456789012345678901234", salt)).toEqual(expected);
  });
});
