import {
  educations,
  type Facts,
  materialConsents,
  materialPurposes,
  noComplaintReasons,
  offenderAges,
  traffickingSigns,
} from "@sanad/domain/facts";
import type { Answers } from "@sanad/domain/report";
import {
  ageBands,
  collectedAnswers,
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
import type { ShapeOf } from "../shape-of.ts";

/** Longer than any form takes: what is above it nobody typed there. UTF-16 units. */
const text = z.string().max(2000);

/** The coded answers as they lie sealed. */
export const answersSchema = z.object({
  reporter: z.enum(reporters).exactOptional(),
  danger: z.enum(dangers).exactOptional(),
  deadline: z.enum(deadlines).exactOptional(),
  deadlineAt: z.int().exactOptional(),
  age: z.enum(ageBands).exactOptional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
  selfHarm: z.enum(selfHarmAnswers).exactOptional(),
  familyFear: z.boolean().exactOptional(),
  threats: z.array(z.enum(threats)).exactOptional(),
  platforms: z.array(z.enum(platforms)).exactOptional(),
  account: text.exactOptional(),
  demands: z.array(z.enum(demands)).exactOptional(),
  paid: z.enum(paidAnswers).exactOptional(),
  paymentRoute: z.enum(paymentRoutes).exactOptional(),
  collected: z.enum(collectedAnswers).exactOptional(),
  amount: text.exactOptional(),
  published: z.enum(publishedAnswers).exactOptional(),
  relation: z.enum(relations).exactOptional(),
  help: z.array(z.enum(helpKinds)).exactOptional(),
} satisfies ShapeOf<Answers>);

/** What a member confirms beyond them. */
export const factsSchema = z.object({
  materialConsent: z.enum(materialConsents).exactOptional(),
  materialPurpose: z.enum(materialPurposes).exactOptional(),
  noComplaint: z.array(z.enum(noComplaintReasons)).exactOptional(),
  offenderAge: z.enum(offenderAges).exactOptional(),
  offenderEducation: z.enum(educations).exactOptional(),
  traffickingSigns: z.array(z.enum(traffickingSigns)).exactOptional(),
} satisfies ShapeOf<Facts>);
