import { fromBase64, base64 } from "@sanad/domain/base64";
import { hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";

/** What a presented receipt opened. It lives for one request, and between two only under the cookie's key. */
export interface VisitKeys {
  /** 16 bytes, of the receipt */
  readonly locator: Uint8Array;
  /** the compartment identities of each epoch */
  readonly epochs: readonly EpochKeys[];
}

interface EpochKeys {
  readonly epoch: number;
  readonly file: string;
  readonly person: string;
}

const stored = z.object({
  v: z.literal(1),
  locator: z.base64(),
  epochs: z.array(z.object({ epoch: z.int().min(1), file: z.string(), person: z.string() })),
});

/** For the visit's cell. */
export function writeVisitKeys({ locator, epochs }: VisitKeys): string {
  const value: z.input<typeof stored> = { v: 1, locator: base64(locator), epochs: [...epochs] };
  return JSON.stringify(value);
}

/** @throws DomainError `damaged` */
export function readVisitKeys(text: string): VisitKeys {
  const parsed = stored.safeParse(readJson(text));
  if (!parsed.success) throw new DomainError("damaged", "not the keys of a visit");
  const { locator, epochs } = parsed.data;
  return { locator: fromBase64(locator) ?? new Uint8Array(), epochs };
}

/** Where the cell lies: one that was moved to another visit or case does not open. */
export function visitPlace(id: Uint8Array, caseId: CaseId): string {
  return `visits/${hex(id)}/${caseId}`;
}
