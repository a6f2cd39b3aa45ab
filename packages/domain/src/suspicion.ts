/**
 * Signs that a program may have sent a report. Each of them can be wrong, so that none drops anything: the report is
 * kept and told, only never by a mail or a call of its own. They stand in the ledger for good: add, never rename.
 *
 * `trap-filled` a field that people do not see was filled in · `moment-…` the form's signed moment is missing, not
 * ours, or was made an instant before · `address-busy`, `sender-busy`, `channel-busy` many came from there of late
 */
export const suspicionSigns = [
  "trap-filled",
  "moment-missing",
  "moment-forged",
  "moment-young",
  "address-busy",
  "sender-busy",
  "channel-busy",
] as const;
export type SuspicionSign = (typeof suspicionSigns)[number];
