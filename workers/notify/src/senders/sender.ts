/** A mail in its final words. */
export interface Mail {
  readonly channel: "email";
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sms {
  readonly channel: "sms";
  /** E.164 */
  readonly to: string;
  readonly text: string;
  /** goes ahead of what waits in the gateway */
  readonly urgent: boolean;
}

/** What a provider made of a message. The reason is a code without content. */
export type Delivery =
  | { readonly outcome: "accepted" }
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "retry"; readonly reason: string; readonly retryAfter: number | null };

/**
 * Hands a message to its provider. It never throws for what a provider or the network does.
 *
 * @param key the outbox id: the same for every try of a row, so that a provider that knows keys drops the double
 */
export type Send<M> = (message: M, key: string) => Promise<Delivery>;

/** How long a provider may take to answer, milliseconds: well below an outbox lease. */
export const patience = 15_000;
