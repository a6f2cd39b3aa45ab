import { kindFamily } from "@sanad/channels/upload/file-kind";
import type { FormValues } from "@sanad/domain/form";
import { takesPictures } from "@sanad/domain/pictures";
import { ageBands, isOneOf, reporters } from "@sanad/domain/vocabulary";

/**
 * Whether a file is not to be kept because a child may be in it: a picture, a film, or an archive that may hold them.
 * Asked before anything is stored; the fields stand before the files in the form.
 *
 * @param kind MIME type found in the content
 */
export function isPictureOfMinor(fields: FormValues, kind: string): boolean {
  const [reporter = "", age = ""] = [fields.get("reporter")?.[0], fields.get("age")?.[0]];
  const taken = takesPictures({
    ...(isOneOf(reporters, reporter) && { reporter }),
    ...(isOneOf(ageBands, age) && { age }),
  });
  return !taken && ["image", "video", "zip"].includes(kindFamily(kind) ?? "");
}
