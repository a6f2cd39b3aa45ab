import { type FormValues, formLimits } from "@sanad/domain/form";
import type { SafeContact } from "@sanad/domain/report";
import { contactWays } from "@sanad/domain/vocabulary";
import { z } from "zod";
import { fieldOf } from "./posted-fields.ts";

/** What is missing in a wish to be reached in another way, with what was typed. */
export interface ContactMistake {
  readonly field: "way" | "address";
  readonly typed: { readonly way: string; readonly address: string; readonly hours: string };
}

const text = z.string().trim().max(formLimits.text);
const way = z.enum(contactWays).exclude(["none"]);

/** Reads the wish. @returns what is missing; nothing else about an address can be checked that people do not get wrong */
export function readContactForm(fields: FormValues): SafeContact | ContactMistake {
  const typed = {
    way: fieldOf(fields, "way"),
    address: fieldOf(fields, "address"),
    hours: fieldOf(fields, "hours"),
  };
  const chosen = way.safeParse(typed.way);
  if (!chosen.success) return { field: "way", typed };
  const address = text.min(3).safeParse(typed.address);
  const hours = text.safeParse(typed.hours);
  if (!address.success || !hours.success) return { field: "address", typed };
  return { way: chosen.data, address: address.data, ...(hours.data !== "" && { hours: hours.data }) };
}
