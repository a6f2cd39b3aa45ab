import type { Viewer } from "@sanad/store/viewer";

/** So long after signing in somebody may change how they sign in. Milliseconds. */
const FRESH = 15 * 60_000;

/**
 * Whether the member has just proved who they are. Whoever finds an open browser, or steals its cookie, must not be able
 * to add a key of their own, which would outlive the session.
 *
 * @param now UTC milliseconds
 */
export function isFresh({ since }: Viewer, now: number): boolean {
  return now - since < FRESH;
}
