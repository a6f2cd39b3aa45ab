/**
 * What a member confirms beyond the form, in codes. Source of the lists: the project's domain notes, section 5, and what
 * the centers are asked by prosecutors.
 */
export const materialConsents = [
  "made_with",
  "made_without",
  "shared_with",
  "shared_without",
  "unknown",
] as const;
export const materialPurposes = [
  "private_couple",
  "persuaded",
  "recorded_call",
  "hacked",
  "fabricated",
  "other",
  "unknown",
] as const;
export const noComplaintReasons = [
  "shame",
  "fear_of_family",
  "fear_of_offender",
  "fear_of_prosecution",
  "no_trust",
  "cost",
  "did_not_know_how",
  "abroad",
  "not_yet",
  "other",
  "unknown",
] as const;
export const offenderAges = ["under_18", "18_24", "25_34", "35_44", "45_over", "unknown"] as const;
export const educations = ["basic", "secondary", "university", "unknown"] as const;
export const traffickingSigns = [
  "held_or_moved",
  "papers_taken",
  "forced_work",
  "forced_sexual_acts",
  "debt",
  "several_victims",
  "sold_to_others",
] as const;

export interface Facts {
  readonly materialConsent?: (typeof materialConsents)[number];
  readonly materialPurpose?: (typeof materialPurposes)[number];
  readonly noComplaint?: readonly (typeof noComplaintReasons)[number][];
  readonly offenderAge?: (typeof offenderAges)[number];
  readonly offenderEducation?: (typeof educations)[number];
  readonly traffickingSigns?: readonly (typeof traffickingSigns)[number][];
}
