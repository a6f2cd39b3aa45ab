import { describe, expect, it } from "vitest";
import { makeId } from "./id.ts";
import { changes, type DeliveryNews } from "./delivery-news.ts";

const outbox = makeId("outbox", new Uint8Array(16));

function news(delivery: DeliveryNews["delivery"], at: number): DeliveryNews {
  return { outbox, delivery, at };
}

describe("news of a delivery", () => {
  it.each(["delivered", "undelivered"] as const)("%s is new where nothing is known", (delivery) => {
    expect(changes({ delivery: null, deliveryAt: null }, news(delivery, 1))).toBe("new");
    expect(changes({ delivery, deliveryAt: 1 }, news(delivery, 2))).toBe("repeated");
  });

  it.each([
    ["undelivered", "delivered", 9, "older"],
    ["undelivered", "delivered", 10, "older"],
    ["undelivered", "delivered", 11, "new"],
    ["delivered", "undelivered", 9, "older"],
    ["delivered", "undelivered", 10, "new"],
    ["delivered", "undelivered", 11, "new"],
  ] as const)("%s at 10, then %s at %i: %s", (known, said, at, expected) => {
    expect(changes({ delivery: known, deliveryAt: 10 }, news(said, at))).toBe(expected);
  });

  it.each([
    ["undelivered", "delivered", 99, "older"],
    ["delivered", "undelivered", 1, "new"],
  ] as const)("%s at 10, then one piece %s at %i: %s", (known, said, at, expected) => {
    expect(changes({ delivery: known, deliveryAt: 10 }, { ...news(said, at), ofPart: true })).toBe(expected);
  });
});
