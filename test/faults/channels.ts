export const channels = [
  "form with a file",
  "form without a file",
  "form with a film",
  "e-mail with an attachment",
  "e-mail in a thread",
  "SMS Gate",
  "SMS Gate, a batch",
  "Twilio",
  "Jasmin",
] as const;
export type Channel = (typeof channels)[number];

/** Those that cost little: a film takes a second of CPU. */
export const lightChannels = channels.filter((channel) => channel !== "form with a film");
