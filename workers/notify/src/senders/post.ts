import type { Delivery } from "./sender.ts";
import { outcomeOf } from "./outcome.ts";

/** Bytes of an answer that are looked at. */
const LIMIT = 4096;

/** One request to a provider. */
export interface Ask {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/**
 * One request to a provider whose status says all that is needed, or its status and the beginning of its answer.
 * Redirects are not followed: they would carry the credentials elsewhere.
 *
 * @param timeout milliseconds
 * @param isAccepted judges an answer of 2xx; without it every such answer is one
 */
export async function ask(
  { url, method = "POST", headers, body }: Ask,
  timeout: number,
  isAccepted?: (status: number, answer: string) => boolean,
): Promise<Delivery> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, headers, body, signal, redirect: "manual" });
    const delivery = outcomeOf(response.status, response.headers.get("retry-after"), Date.now());
    if (isAccepted === undefined || delivery.outcome !== "accepted") {
      await response.body?.cancel();
      return delivery;
    }
    const accepted = isAccepted(response.status, await beginningOf(response));
    return accepted ? delivery : { outcome: "refused", reason: "not-accepted" };
  } catch (error) {
    // a timeout says nothing about whether the provider took the message
    const late = error instanceof DOMException && error.name === "TimeoutError";
    return { outcome: "retry", reason: late ? "timeout" : "network", retryAfter: null };
  }
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= LIMIT) break;
  }
  return text.slice(0, LIMIT);
}
