import { SegmentedMessage } from "sms-segments-calculator";

export interface SmsLength {
  /** how many SMS the text takes */
  readonly parts: number;
  /** as the networks count: UTF-16 code units in Arabic, septets in Latin letters */
  readonly size: number;
  /** how much fits into this number of parts */
  readonly room: number;
  /** the letters that make a Latin text more than twice as dear, each once; empty for Arabic, which is never cheap */
  readonly costly: readonly string[];
}

/** 3GPP TS 23.038 and 23.040: 160 septets or 70 UCS-2 units alone, 153 or 67 in each of several parts. */
const room = { "GSM-7": [160, 153], "UCS-2": [70, 67] } as const;

/** How long a text is by SMS, as gateways send it: no letter is replaced. */
export function smsLength(text: string): SmsLength {
  const message = new SegmentedMessage(text, "auto", false);
  const parts = text === "" ? 0 : message.segmentsCount;
  const encoding = message.encodingName === "GSM-7" ? "GSM-7" : "UCS-2";
  const [alone, joined] = room[encoding];
  const each = encoding === "GSM-7" ? 7 : 16;
  const isArabic = /\p{Script=Arabic}/u.test(text);
  return {
    parts,
    size: Math.ceil(message.messageSize / each),
    room: parts <= 1 ? alone : joined * parts,
    costly: encoding === "GSM-7" || isArabic ? [] : [...new Set(message.getNonGsmCharacters())],
  };
}
