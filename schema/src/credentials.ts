import type { CredentialId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { members } from "./members.ts";

/** A way to unlock a member's identity. No verifier: unwrapping is the check. */
export const credentials = sqliteTable(
  "credentials",
  {
    id: text("id").$type<CredentialId>().primaryKey(),
    member: text("member")
      .$type<MemberId>()
      .notNull()
      .references(() => members.id),
    kind: text("kind").$type<"card" | "passkey">().notNull(),
    /** how the row is found: keyed hash of the key card, or of the passkey's credential id */
    locator: bytes("locator").notNull().unique(),
    /** the member's identity, sealed to an identity that derives from card and password, or from the passkey's PRF output */
    sealed: bytes("sealed").notNull(),
    /** passkey: credential id and public key (COSE), by which an assertion is verified; null for a card */
    passkey: bytes("passkey"),
    publicKey: bytes("public_key"),
    counter: integer("counter").notNull().default(0),
    /** UTC milliseconds */
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [index("credentials_member").on(table.member)],
);
