/**
 * The sealing door: everything that can be done without a key that opens.
 * Whoever takes only this door cannot read what it stores.
 */
export { type Bearer, makeBearer, readBearer } from "./bearer.ts";
export { sealCell } from "./cell.ts";
export { verifyCenter } from "./center-verify.ts";
export { makeKeyCard } from "./key-card.ts";
export { makeInvitationCode, parseInvitationCode } from "./invitation-key.ts";
export { sealText } from "./text-seal.ts";
export { sealEntry } from "./entry-seal.ts";
export { sealEvidence, type EvidenceSeal } from "./evidence-seal.ts";
export { keyOf, makeIdentity, type KeyPair } from "./identity.ts";
export { keyedHash } from "./keyed-hash.ts";
export { deriveReceipt, formatReceipt, parseReceipt, receiptKeys, type ReceiptKeys } from "./receipt.ts";
export { type ApprovalState, approvalMac, isOwnApproval } from "./approval-mac.ts";
export { checkEntry, checkThread, entryMac, type ThreadBinding, threadMac } from "./row-mac.ts";
export { checkRecipient, recipientMac, type RecipientRow } from "./recipient-mac.ts";
export { submissionHash, caseIdOf } from "./submission.ts";
export { sealTransit } from "./transit-seal.ts";
export { sealWrap } from "./wrap-seal.ts";
