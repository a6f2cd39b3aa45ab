/**
 * The sealing door: everything that can be done without a key that opens.
 * Whoever takes only this door cannot read what it stores.
 */
export { sealEntry } from "./entry-seal.ts";
export { sealEvidence, type EvidenceSeal } from "./evidence-seal.ts";
export { keyOf, makeIdentity, type KeyPair } from "./identity.ts";
export { keyedHash } from "./keyed-hash.ts";
export { deriveReceipt, formatReceipt, parseReceipt, receiptKeys, type ReceiptKeys } from "./receipt.ts";
export { checkEntry, checkThread, entryMac, type ThreadBinding, threadMac } from "./row-mac.ts";
export { checkRecipient, recipientMac, type RecipientRow } from "./recipient-mac.ts";
export { submissionHash, caseIdOf } from "./submission.ts";
export { sealTransit } from "./transit-seal.ts";
export { sealWrap } from "./wrap-seal.ts";
