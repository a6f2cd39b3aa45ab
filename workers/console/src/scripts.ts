import { inboxScript } from "./inbox/inbox-script.ts";
import { passkeyScript } from "./sign-in/passkey-script.ts";

/** Every script of the console. One that is not here does not run: the headers allow these texts alone. */
export const consoleScripts: readonly string[] = [inboxScript, passkeyScript];
