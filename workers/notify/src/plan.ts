import type { CenterId } from "@sanad/domain/center";
import type { Mail, Sms } from "./senders/sender.ts";

/** What is to be done with a claimed row. */
export type Plan =
  | { readonly act: "send"; readonly message: Mail | Sms }
  /** what may be mended: tried again as if the provider had failed */
  | { readonly act: "retry"; readonly failure: string }
  /** nothing can be sent: the other contact is told at once */
  | { readonly act: "fail"; readonly failure: string }
  | { readonly act: "postpone"; readonly until: number }
  | { readonly act: "cancel" };

export const damaged: Plan = { act: "fail", failure: "damaged" };
export const noContact: Plan = { act: "fail", failure: "no-contact" };
/** Both centers were called and nobody took notice. */
export const unanswered: Plan = { act: "fail", failure: "unanswered" };

/** A center's own mail: notices, digests, trouble. */
export interface CenterMail {
  readonly center: CenterId;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
