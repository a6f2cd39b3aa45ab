/** The opening door: only for those who were presented with a key, and for notify with its own transit key. */
export { openEntry, type OpenedEntry } from "./entry-open.ts";
export { type EvidenceRecord, openEvidence } from "./evidence-open.ts";
export { openTransit } from "./transit-open.ts";
export { openWrap, type Wrap } from "./wrap-open.ts";
