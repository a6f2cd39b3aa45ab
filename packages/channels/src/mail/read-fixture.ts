import { concat } from "@sanad/domain/bytes";
import { type Mail, readMail } from "./mail.ts";
import { encodeSingleByte } from "./single-byte.ts";

/** Of the tests: how fixtures, which are kept in UTF-8 with bare line feeds, come over the network. */
export type Wire = "utf-8" | "windows-1256" | "iso-8859-6";

export const envelope = { from: "victim@mail.example", to: "help@sanad.example" };

/** What old programs send in bare bytes of eight bits becomes that here. @throws Error when the charset cannot say it */
export function onTheWire(message: string, wire: Wire = "utf-8"): Uint8Array {
  const text = message.replace(/\r?\n/g, "\r\n");
  const bytes = wire === "utf-8" ? new TextEncoder().encode(text) : encodeSingleByte(wire, text);
  if (bytes === null) throw new Error("the charset cannot say that");
  return bytes;
}

export function readFixture(message: string, wire?: Wire): Promise<Mail> {
  return readMail(onTheWire(message, wire), envelope, "sanad.example");
}

/** Names and bytes of the attachments, in their order. */
export function filesOf(mail: Mail): readonly (readonly [string, Uint8Array])[] {
  return mail.attachments.map(({ name, content }) => [name, concat(...content)]);
}
