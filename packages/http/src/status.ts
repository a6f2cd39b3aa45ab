import type { Reason } from "@sanad/domain/error";

/** The one place where a reason becomes an HTTP status. The reason itself is never shown. */
export function statusOf(reason: Reason): 400 | 403 | 404 | 413 | 500 | 503 {
  switch (reason) {
    case "invalid":
      return 400;
    case "refused":
      return 403;
    case "not-found":
      return 404;
    case "too-large":
      return 413;
    case "unavailable":
      return 503;
    case "substituted":
    case "damaged":
    case "misconfigured":
      return 500;
  }
}
