import { fromBase64 } from "@sanad/domain/base64";
import { countryCodes } from "@sanad/domain/countries";
import { latinDigits } from "@sanad/domain/digits";
import { type FormErrorCode, formLimits, otherCountry, untoldCountry } from "@sanad/domain/form";
import {
  ageBands,
  collectedAnswers,
  contactWatchers,
  contactWays,
  dangers,
  deadlines,
  demands,
  helpKinds,
  paidAnswers,
  paymentRoutes,
  platforms,
  publishedAnswers,
  relations,
  reporters,
  selfHarmAnswers,
  threats,
} from "@sanad/domain/vocabulary";
import { z } from "zod";

const text = z.string().max(formLimits.text, code("too_long")).optional();
const checkbox = z
  .literal("yes", code("choice"))
  .optional()
  .transform((value) => value === "yes");

/** Fields that are missing are `undefined`: an empty text is as good as none. */
export const stepOneSchema = z.object({
  reporter: choice(reporters),
  danger: choice(dangers),
  age: choice(ageBands),
  agree: z.literal("yes", code("consent")),
  other_center: checkbox,
  consent_version: z.string(code("stale")).max(40, code("stale")),
});

export const detailsSchema = z.object({
  story: z.string().max(formLimits.story, code("too_long")).default(""),
  deadline: choice(deadlines).optional(),
  country: choice([...countryCodes, otherCountry, untoldCountry]),
  contact_way: choice(contactWays).default("none"),
  contact_address: text,
  contact_hours: text,
  contact_watcher: choice(contactWatchers).optional(),
  self_harm: choice(selfHarmAnswers).optional(),
  threats: choices(threats),
  platforms: choices(platforms),
  account: text,
  demands: choices(demands),
  paid: choice(paidAnswers).optional(),
  route: choice(paymentRoutes).optional(),
  collected: choice(collectedAnswers).optional(),
  amount: text,
  published: choice(publishedAnswers).optional(),
  relation: choice(relations).optional(),
  family_fear: z.enum(["yes", "no"], code("choice")).optional(),
  help: choices(helpKinds),
});

/** @returns the 32 bytes of the hidden submission field, base64url without padding; `null` when it is not that */
export function submissionBytes(value: string | undefined): Uint8Array | null {
  if (value === undefined || !/^[A-Za-z0-9_-]{43}$/.test(value)) return null;
  return fromBase64(value.replaceAll("-", "+").replaceAll("_", "/"));
}

/**
 * What is wrong with the way to reach the person. Not a rule of the schema, which would look at it only when every
 * other field is right.
 *
 * Light on purpose: a person in a hurry is not to be stopped by a bracket. The center is told what was typed.
 */
export function addressError(way: string | undefined, address: string | undefined): FormErrorCode | null {
  if (way === undefined || way === "none") return null;
  if (address === undefined) return "required";
  if (way === "email") return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? null : "email";
  const digits = latinDigits(address).replace(
    /[\s().+\-\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    "",
  );
  return /^[0-9]{6,15}$/.test(digits) ? null : "telephone";
}

function choice<const T extends readonly string[]>(codes: T): z.ZodType<T[number]> {
  return z.enum(codes, { error: (issue) => (issue.input === undefined ? "required" : "choice") });
}

function choices<const T extends readonly string[]>(codes: T): z.ZodType<readonly T[number][]> {
  return z.array(z.enum(codes, code("choice"))).max(codes.length, code("choice"));
}

function code(value: FormErrorCode): { error: FormErrorCode } {
  return { error: value };
}
