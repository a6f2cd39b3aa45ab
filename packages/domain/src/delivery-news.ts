import type { OutboxId } from "./id.ts";
import type { Delivery } from "./outbox.ts";

/** What a provider or the network says of a message that we sent. */
export interface DeliveryNews {
  readonly outbox: OutboxId;
  readonly delivery: Delivery;
  /** UTC milliseconds: when it happened as the provider says; where it says nothing, when it told */
  readonly at: number;
  /** such news comes for each piece of a long SMS */
  readonly ofPart?: true;
}

/** What is known of a message so far. */
export interface KnownDelivery {
  readonly delivery: Delivery | null;
  readonly deliveryAt: number | null;
}

/**
 * Whether news changes what is known. Receipts come out of order and more than once, and providers contradict
 * themselves; the later event is believed, and of two at the same moment the one that makes us tell somebody. One piece
 * that arrived says nothing of the others, and one that was lost spoils the whole.
 */
export function changes(known: KnownDelivery, news: DeliveryNews): "new" | "repeated" | "older" {
  const { delivery, deliveryAt } = known;
  if (delivery === null) return "new";
  if (delivery === news.delivery) return "repeated";
  const isLost = news.delivery === "undelivered";
  if (news.ofPart === true) return isLost ? "new" : "older";
  const knownAt = deliveryAt ?? 0;
  return news.at > knownAt || (isLost && news.at === knownAt) ? "new" : "older";
}
