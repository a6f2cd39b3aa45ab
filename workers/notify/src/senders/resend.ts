import { resendTag } from "@sanad/channels/delivery/resend-receipts";
import { markerHeader, markerOf } from "@sanad/channels/mail/delivery-report";
import { type CreateEmailResponse, Resend } from "resend";
import { outcomeOf, waitOf } from "./outcome.ts";
import type { Delivery, Mail, Send } from "./sender.ts";

/**
 * Mail by Resend. Open and click tracking is a setting of the sending domain there and stays off.
 *
 * @param account address of the API, without a slash at its end, and the key
 * @param timeout milliseconds
 * @see https://resend.com/docs/dashboard/emails/idempotency-keys a key is remembered for 24 hours
 */
export function resendSender(
  account: { readonly url: string; readonly key: string },
  timeout: number,
): Send<Mail> {
  const resend = new Resend(account.key, { baseUrl: account.url });
  return async (mail, key) => {
    const { from, to, subject, text, html, headers, replyTo } = mail;
    // The row's id comes back twice: in the tag by Resend's webhook, in the header by a bounce that is sent to us.
    const tags = [{ name: resendTag, value: key }];
    const marked = { ...headers, [markerHeader]: markerOf(key) };
    const body = { from, to: [...to], subject, text, headers: marked, tags };
    const answer = await resend.emails.send(
      {
        ...body,
        ...(html === undefined ? {} : { html }),
        ...(replyTo === undefined ? {} : { replyTo }),
      },
      { idempotencyKey: key, signal: AbortSignal.timeout(timeout) },
    );
    return deliveryOf(answer);
  };
}

/** The package never throws: no answer is an error without a status. */
function deliveryOf(answer: CreateEmailResponse): Delivery {
  const { data, error } = answer;
  if (data !== null) return { outcome: "accepted" };
  const retryAfter = answer.headers?.["retry-after"] ?? null;
  const status: unknown = error?.statusCode;
  // The package takes status and reason from the body. Something on the way that answers in another form leaves
  // neither, so that is tried again.
  if (typeof status !== "number") {
    const reason = answer.headers === null ? "network" : "unreadable";
    return { outcome: "retry", reason, retryAfter: waitOf(retryAfter, Date.now()) };
  }
  // An earlier try with this key was accepted and the texts changed since, in a deploy: the mail is out.
  if (status === 409 && error?.name === "invalid_idempotent_request") return { outcome: "accepted" };
  // A used-up quota does not come back within our tries; the other contact is told now.
  if (error?.name === "daily_quota_exceeded" || error?.name === "monthly_quota_exceeded") {
    return { outcome: "refused", reason: "quota" };
  }
  return outcomeOf(status, retryAfter, Date.now());
}
