import { showReference } from "@sanad/domain/reference";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A case's reference, left to right in any language. */
export function Reference({ reference }: { readonly reference: string }): JSX.Element {
  return (
    <bdi class="mono reference" dir="ltr">
      {showReference(reference)}
    </bdi>
  );
}
