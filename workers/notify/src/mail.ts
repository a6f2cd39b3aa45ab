import type { Config } from "./config.ts";
import { type CenterMail, noContact, type Plan } from "./plan.ts";

/** RFC 3834 section 5, and the header that Exchange knows: nothing automatic shall answer. */
export const automatic = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "All",
} as const;

/** Mail to all notice addresses of a center; they know one another. */
export function mailCenter(config: Config, mail: CenterMail): Plan {
  const to = config.contacts[mail.center].notices;
  if (to.length === 0) return noContact;
  const { subject, text, html } = mail;
  const message = {
    channel: "email",
    from: config.from,
    to,
    subject,
    text,
    html,
    headers: automatic,
  } as const;
  return { act: "send", message };
}
