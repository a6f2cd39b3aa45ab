import type { FormValues } from "@sanad/domain/form";
import { ageBands, type AgeBand, isOneOf, type Reporter, reporters } from "@sanad/domain/vocabulary";
import { typed } from "./field.tsx";

/** What step one told of the person, as far as it is one of our codes: step two words its questions by it. */
export interface Person {
  readonly reporter?: Reporter;
  readonly age?: AgeBand;
}

export function personOf(values: FormValues): Person {
  const reporter = typed(values, "reporter");
  const age = typed(values, "age");
  return {
    ...(isOneOf(reporters, reporter) ? { reporter } : {}),
    ...(isOneOf(ageBands, age) ? { age } : {}),
  };
}
