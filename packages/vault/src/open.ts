/** The opening door: only for those who were presented with a key, and for notify with its own transit key. */
export { type CenterCells, centerCells } from "./center-cells.ts";
export { cardKeys } from "./key-card.ts";
export { type CenterSigner, signAsCenter, signerOf } from "./center-sign.ts";
export { openCell } from "./cell.ts";
export { type HeldIdentity, holdIdentity, openEntry, type OpenedEntry } from "./entry-open.ts";
export { EVIDENCE_HEAD, type EvidencePayload, openEvidenceHeader } from "./evidence-header.ts";
export { type EvidenceRecord, openEvidence } from "./evidence-open.ts";
export { openEvidenceRange, type ReadObject } from "./evidence-range.ts";
export { passkeyKeys } from "./passkey-keys.ts";
export { openWholeEvidence } from "./evidence-whole.ts";
export { openText, tryOpenText } from "./text-open.ts";
export { combineRecovery, type RecoveryTrouble, splitRecovery, type TypedShares } from "./recovery-share.ts";
export { checkShare, type RecoveryShare, type ShareTrouble } from "./share-code.ts";
export { openTransit } from "./transit-open.ts";
export { renewTransit } from "./transit-renew.ts";
export { openWrap, type Wrap } from "./wrap-open.ts";
