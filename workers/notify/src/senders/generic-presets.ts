import type { ReceiptSettings } from "@sanad/channels/delivery/generic-settings";
import type { SmsWire } from "./generic-settings.ts";

const contentType = "text/plain; charset=utf-8";

interface Preset {
  readonly wire: SmsWire;
  readonly receipts: ReceiptSettings;
}

/**
 * Kannel's `sendsms`, by POST: number, credentials and words are in headers and body, so its log of addresses does not
 * hold them. A receipt is asked for each final state: 1 delivered, 2 not delivered, 16 refused by the message centre.
 *
 * @see https://www.kannel.org/download/1.5.0/userguide-1.5.0/userguide.html
 */
const kannel: Preset = {
  wire: {
    carry: "headers",
    fields: { to: "X-Kannel-To", from: "X-Kannel-From", receipt: "X-Kannel-DLR-Url" },
    fixed: { "X-Kannel-DLR-Mask": "19" },
    gsm: { as: "utf-8", fixed: { "X-Kannel-Coding": "0" } },
    unicode: { as: "utf-8", fixed: { "X-Kannel-Coding": "2" } },
    plus: true,
    accepted: { statuses: [200, 202], beginnings: ["0: ", "3: "] },
    receiptStatus: "%d",
  },
  receipts: {
    method: "GET",
    status: "status",
    statuses: { "1": "delivered", "2": "undelivered", "16": "undelivered" },
    otherwise: "waiting",
    answer: { status: 200, contentType, body: "" },
  },
};

/**
 * Jasmin's `/send`. Level 3: what the message centre says of taking it, and what became of it. Whatever is neither
 * delivered nor on its way did not arrive.
 *
 * @see https://docs.jasminsms.com/en/latest/apis/ja-http/index.html
 */
const jasmin: Preset = {
  wire: {
    carry: "form",
    fields: { to: "to", from: "from", text: "content", receipt: "dlr-url" },
    fixed: { dlr: "yes", "dlr-level": "3", "dlr-method": "POST" },
    gsm: { as: "utf-8", fixed: { coding: "0" } },
    unicode: { as: "utf-16be-hex", text: "hex-content", fixed: { coding: "8" } },
    plus: true,
    accepted: { statuses: [200], beginnings: ["Success"] },
  },
  receipts: {
    method: "POST",
    status: "message_status",
    statuses: {
      DELIVRD: "delivered",
      ESME_ROK: "waiting",
      ACCEPTD: "waiting",
      ENROUTE: "waiting",
      UNKNOWN: "waiting",
    },
    otherwise: "undelivered",
    answer: { status: 200, contentType, body: "ACK/Jasmin" },
  },
};

export const presets = { kannel, jasmin } as const satisfies Record<string, Preset>;
