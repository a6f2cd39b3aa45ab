import type { Language } from "@sanad/domain/vocabulary";
import { passkeyTexts } from "@sanad/locale/console/passkey";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { Script } from "../views/script.tsx";
import { passkeyScript } from "./passkey-script.ts";

interface PasskeyFormProps {
  readonly language: Language;
  /** `get` signs in, `create` adds one */
  readonly deed: "get" | "create";
  /** where the options are had, and where the form goes */
  readonly path: string;
}

/** Hidden until the script knows that the browser can do it. */
export function PasskeyForm({ language, deed, path }: PasskeyFormProps): JSX.Element {
  const t = inLanguage(passkeyTexts, language);
  return (
    <>
      <div id="passkey-place" hidden>
        <form
          id="passkey"
          method="post"
          action={path}
          data-deed={deed}
          data-options={path}
          data-none={deed === "get" ? t.noneSignIn : t.noneAdd}
          data-failed={t.failed}
          data-known={t.known}
        >
          <input type="hidden" name="response" value="" />
          <input type="hidden" name="prf" value="" />
          <Button look={deed === "get" ? "quiet" : "primary"}>{deed === "get" ? t.signIn : t.add}</Button>
        </form>
        <p id="passkey-said" class="wrong" role="status"></p>
      </div>
      <Script source={passkeyScript} />
    </>
  );
}
