import { momentSigns, readMoment, stampMoment } from "@sanad/casework/form-moment";
import { type FormValues, trapField } from "@sanad/domain/form";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { readLeastTime, readMomentKey } from "./config.ts";
import type { AddressLoad } from "./limits.ts";

/**
 * The signed moment that a page of the form carries: the one it came with where that is ours, so that whoever mends a
 * field or goes back is not taken for quick.
 *
 * @param now UTC milliseconds
 * @returns `null` where there is no key to sign with
 */
export async function momentFor(env: Env, values: FormValues, now: number): Promise<string | null> {
  const key = readMomentKey(env);
  if (key === null) return null;
  const carried = values.get("moment")?.[0];
  if (carried !== undefined && (await readMoment(key, carried)) !== null) return carried;
  return stampMoment(key, now);
}

/**
 * All that speaks for a program as the sender of a form.
 *
 * @param fields what the form carried
 * @param now UTC milliseconds
 * @throws DomainError `misconfigured`
 */
export async function formSigns(
  env: Env,
  fields: FormValues,
  load: AddressLoad,
  key: Uint8Array,
  now: number,
): Promise<readonly SuspicionSign[]> {
  const trapped = (fields.get(trapField) ?? []).some((text) => text !== "");
  const stamp = fields.get("moment")?.[0];
  const moment = await momentSigns(key, stamp === "" ? undefined : stamp, now, readLeastTime(env));
  return [
    ...(trapped ? (["trap-filled"] as const) : []),
    ...moment,
    ...(load === "usual" ? [] : (["address-busy"] as const)),
  ];
}
