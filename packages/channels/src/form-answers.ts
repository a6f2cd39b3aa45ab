import { elsewhere } from "@sanad/domain/countries";
import { otherCountry, untoldCountry } from "@sanad/domain/form";
import type { Answers, SafeContact } from "@sanad/domain/report";
import type { z } from "zod";
import type { detailsSchema, stepOneSchema } from "./form-schema.ts";

type Details = z.output<typeof detailsSchema>;
type First = Pick<z.output<typeof stepOneSchema>, "reporter" | "danger" | "age">;

export function answersOf(first: First, details: Details, deadlineAt: number | undefined): Answers {
  return present({
    reporter: first.reporter,
    danger: first.danger,
    age: first.age,
    deadline: details.deadline,
    deadlineAt,
    country: countryOf(details.country),
    selfHarm: details.self_harm,
    familyFear: details.family_fear === undefined ? undefined : details.family_fear === "yes",
    threats: listOf(details.threats),
    platforms: listOf(details.platforms),
    account: details.account,
    demands: listOf(details.demands),
    paid: details.paid,
    paymentRoute: details.route,
    collected: details.collected,
    amount: details.amount,
    published: details.published,
    relation: details.relation,
    help: listOf(details.help),
  });
}

/** "I will come back with my code" keeps no address, even if one was typed before. */
export function contactOf(details: Details): SafeContact {
  const {
    contact_way: way,
    contact_address: address,
    contact_hours: hours,
    contact_watcher: watcher,
  } = details;
  return way === "none" ? { way } : { way, ...present({ address, hours, watcher }) };
}

function countryOf(choice: string): string | undefined {
  if (choice === untoldCountry) return undefined;
  return choice === otherCountry ? elsewhere : choice;
}

function listOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A missing key means "not answered"; a key with `undefined` would be sealed differently in two runtimes. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Present<T>;
}
