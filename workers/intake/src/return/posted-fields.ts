import { readUrlencoded, urlencodedLimit } from "@sanad/channels/upload/urlencoded";
import type { FormValues } from "@sanad/domain/form";
import { boundedText } from "@sanad/http/bounded-text";

/** The fields of a form without files. @returns `null` for one that is too large */
export async function postedFields(request: Request): Promise<FormValues | null> {
  const body = await boundedText(request, urlencodedLimit);
  const read = body === null ? null : readUrlencoded(body);
  return read?.ok === true ? read.value : null;
}

export function fieldOf(fields: FormValues, name: string): string {
  return fields.get(name)?.[0] ?? "";
}
