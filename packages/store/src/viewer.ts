import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { centerWraps } from "@sanad/schema/center-wraps";
import { memberships } from "@sanad/schema/memberships";
import { members } from "@sanad/schema/members";
import { sessions } from "@sanad/schema/sessions";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/** A session's row with what it stands for, as the rows say: signatures are still to be checked. */
export interface FoundSession {
  readonly session: Uint8Array;
  readonly sealed: Uint8Array;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly center: CenterId;
  readonly member: MemberId;
  readonly role: Role;
  readonly recipient: string;
  readonly signatures: string;
  /** which of the center's keys the member is given now: hex, with commas between */
  readonly keys: string | null;
}

/**
 * Who reads. Only the look-up of a session makes one, so a query for staff without a session does not compile.
 */
export class Viewer {
  readonly member: MemberId;
  readonly center: CenterId;
  readonly role: Role;
  /** the session's row */
  readonly session: Uint8Array;
  /** when the member proved who they are, and when the session ends however busy they are; UTC milliseconds */
  readonly since: number;
  readonly until: number;

  private constructor(found: FoundSession) {
    this.member = found.member;
    this.center = found.center;
    this.role = found.role;
    this.session = found.session;
    this.since = found.createdAt;
    this.until = found.expiresAt;
  }

  /**
   * @param session SHA-256 of the cookie's value
   * @param now UTC milliseconds
   * @param idle milliseconds without a request after which the session is over
   * @param isSigned whether the center really gave that member that role; without it whoever writes to the database
   *   could make themselves president
   * @returns `null` for a session that is unknown, over, or of somebody who left
   */
  static async bySession(
    db: Database,
    session: Uint8Array,
    now: number,
    idle: number,
    isSigned: (found: FoundSession) => Promise<boolean>,
  ): Promise<{ readonly viewer: Viewer; readonly found: FoundSession } | null> {
    const [row] = await db
      .select({
        session: sessions.id,
        sealed: sessions.sealed,
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
        expiresAt: sessions.expiresAt,
        center: sessions.center,
        member: sessions.member,
        role: memberships.role,
        recipient: members.recipient,
        signatures: memberships.signatures,
        keys: sql<
          string | null
        >`(select group_concat(lower(hex(${centerWraps.key}))) from ${centerWraps} where ${centerWraps.center} = ${sessions.center} and ${centerWraps.member} = ${sessions.member})`,
      })
      .from(sessions)
      .innerJoin(
        memberships,
        and(eq(memberships.member, sessions.member), eq(memberships.center, sessions.center)),
      )
      .innerJoin(members, eq(members.id, sessions.member))
      .where(
        and(
          eq(sessions.id, session),
          gt(sessions.expiresAt, now),
          gt(sessions.seenAt, now - idle),
          isNull(memberships.until),
        ),
      );
    return row !== undefined && (await isSigned(row)) ? { viewer: new Viewer(row), found: row } : null;
  }
}
