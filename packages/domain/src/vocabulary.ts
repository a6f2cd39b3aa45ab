/**
 * The coded answers. Codes are stored and never change their meaning; labels live in `locale`.
 * Source: the center's own articles and the field's practice, as collected in the project's domain notes.
 */
export const threats = [
  "images",
  "video",
  "voice",
  "chats",
  "confidential_info",
  "fabricated",
  "family_threat",
  "violence",
  "account_takeover",
  "false_claims",
  "none_shown",
  "other",
  "unknown",
] as const;

export const demands = [
  "money",
  "more_images",
  "sexual_act",
  "illegal_act",
  "work_secrets",
  "goods",
  "relationship_marriage",
  "withdraw_complaint",
  "signature",
  "credentials",
  "none_revenge",
  "other",
  "unknown",
] as const;

export const platforms = [
  "facebook",
  "facebook_page",
  "messenger",
  "whatsapp",
  "instagram",
  "twitter_x",
  "tiktok",
  "snapchat",
  "telegram",
  "imo",
  "viber",
  "signal",
  "skype",
  "email",
  "sms",
  "phone_call",
  "dating_app",
  "game",
  "marketplace",
  "in_person",
  "website",
  "other",
  "unknown",
] as const;

export const paymentRoutes = [
  "agency",
  "floussy_card",
  "prepaid_card",
  "phone_topup",
  "bank_transfer",
  "mobile_wallet",
  "cash_hand",
  "crypto",
  "gift_card",
  "paypal_like",
  "goods",
  "other",
  "unknown",
] as const;

export const relations = [
  "stranger",
  "online_acquaintance",
  "spouse",
  "divorced",
  "fiance",
  "ex_partner",
  "ascendant",
  "descendant",
  "other_relative",
  "kafil",
  "guardian_authority",
  "carer",
  "colleague",
  "employer",
  "teacher",
  "classmate",
  "neighbour",
  "repairer",
  "organised_group",
  "other",
  "unknown",
] as const;

export const helpKinds = [
  "legal",
  "complaint",
  "psychological",
  "takedown",
  "account_recovery",
  "advice_only",
  "family_mediation",
  "record_only",
  "other",
  "unknown",
] as const;

export const ageBands = [
  "under_12",
  "12_14",
  "15_17",
  "18_24",
  "25_34",
  "35_44",
  "45_59",
  "60_over",
  "unknown",
] as const;

export const reporters = ["victim", "guardian", "other"] as const;
export const dangers = ["yes", "no", "unsure"] as const;
export const selfHarmAnswers = ["none", "thoughts", "plan"] as const;
export const paidAnswers = ["no", "once", "repeated"] as const;
export const collectedAnswers = ["yes", "no", "unknown"] as const;
export const publishedAnswers = ["no", "threatened", "partly", "yes", "removed"] as const;
export const deadlines = ["hours", "tomorrow", "three_days", "later", "none", "unknown"] as const;
export const contactWays = ["none", "sms", "call", "whatsapp", "email"] as const;
export const dayParts = ["morning", "afternoon", "evening"] as const;
export const contactWatchers = ["nobody", "family", "partner", "offender", "unsure"] as const;
/** What a message to the person may seem to be about, as they agreed on with a member. */
export const coverTopics = ["delivery", "appointment", "course", "order"] as const;

/** `phone`, `walk_in` and `whatsapp` are written down by a member; nothing arrives by them. */
export const channels = ["web", "email", "sms", "phone", "walk_in", "whatsapp"] as const;
export const languages = ["ar", "fr", "en"] as const;
export const urgencies = ["U0", "U1", "U2", "U3", "U4"] as const;
/** Of a case. A complaint, a referral and a takedown have statuses of their own. */
export const statuses = [
  "new",
  "triaged",
  "waiting_victim",
  "support_request_received",
  "evidence_gathering",
  "legal_review",
  "complaint_drafted",
  "complaint_sent",
  "complaint_acknowledged",
  "under_investigation",
  "prosecuted",
  "hearing",
  "judged",
  "appealed",
  "withdrawn_by_victim",
  "referred_out",
  "unreachable",
  "closed",
  "duplicate",
  "legal_hold",
] as const;
/** Nobody works on these; a reopened case becomes `triaged`. */
export const endedStatuses = ["withdrawn_by_victim", "referred_out", "closed", "duplicate"] as const;

export type Threat = (typeof threats)[number];
export type Demand = (typeof demands)[number];
export type Platform = (typeof platforms)[number];
export type PaymentRoute = (typeof paymentRoutes)[number];
export type Relation = (typeof relations)[number];
export type HelpKind = (typeof helpKinds)[number];
export type AgeBand = (typeof ageBands)[number];
export type Reporter = (typeof reporters)[number];
export type Danger = (typeof dangers)[number];
export type SelfHarm = (typeof selfHarmAnswers)[number];
export type Paid = (typeof paidAnswers)[number];
export type Collected = (typeof collectedAnswers)[number];
export type Published = (typeof publishedAnswers)[number];
export type Deadline = (typeof deadlines)[number];
export type ContactWay = (typeof contactWays)[number];
export type DayPart = (typeof dayParts)[number];
export type ContactWatcher = (typeof contactWatchers)[number];
export type CoverTopic = (typeof coverTopics)[number];
export type Channel = (typeof channels)[number];
export type Language = (typeof languages)[number];
export type Urgency = (typeof urgencies)[number];
export type Status = (typeof statuses)[number];

export function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
