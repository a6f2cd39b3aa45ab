import type { Delivery } from "./sender.ts";
import { outcomeOf } from "./outcome.ts";

/**
 * One POST to a provider whose status says all that is needed. Redirects are not followed: they would carry the
 * credentials elsewhere.
 *
 * @param timeout milliseconds
 */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeout: number,
): Promise<Delivery> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      signal,
      redirect: "manual",
    });
    await response.body?.cancel();
    return outcomeOf(response.status, response.headers.get("retry-after"), Date.now());
  } catch (error) {
    // a timeout says nothing about whether the provider took the message
    const late = error instanceof DOMException && error.name === "TimeoutError";
    return { outcome: "retry", reason: late ? "timeout" : "network", retryAfter: null };
  }
}

/** RFC 7617. */
export function basicAuth(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
