/** Without a request for this long a session of staff is over. Milliseconds. */
export const sessionIdle = 30 * 60_000;

/** However busy somebody is, they sign in anew after this. Milliseconds. */
export const sessionLength = 12 * 3_600_000;
