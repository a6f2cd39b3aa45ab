import {
  type Redeemed,
  redeemedBytes,
  redeemTicket,
  recordReading,
} from "@sanad/casework/desk/redeem-ticket";
import { downloadName } from "@sanad/domain/download-name";
import { DomainError } from "@sanad/domain/error";
import { shownKind } from "@sanad/domain/shown-kind";
import { byteRange, contentRange, type ByteRange } from "@sanad/http/byte-range";
import { contentDisposition } from "@sanad/http/content-disposition";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { connect } from "@sanad/store/database";
import { Hono } from "hono";
import { sendPieces } from "./send-pieces.ts";

/**
 * The host on which what strangers sent is seen. It is another origin than the console's, so no cookie of staff comes
 * here and none is set; it answers to tickets alone, and whatever a file holds can neither run nor load anything.
 *
 * `Cross-Origin-Resource-Policy` cannot name the console, whose pages show these files; nobody else has a ticket.
 */
const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, noarchive",
} as const;

/** Whether a request came to the evidence's own host. */
export function isForEvidence(request: Request, { EVIDENCE_URL }: Pick<Env, "EVIDENCE_URL">): boolean {
  return new URL(request.url).host === new URL(EVIDENCE_URL).host;
}

export const evidenceHost = new Hono<{ Bindings: Env }>()
  .use(refuseDevelopmentKeys())
  .get("/e/:ticket", async (c) => {
    const place = { db: connect(c.env.DB), bucket: c.env.EVIDENCE };
    const redeemed = await redeemTicket(place, c.req.param("ticket"), Date.now());
    if (redeemed === null) return nothing();
    const range = rangeOf(c.req.raw, redeemed);
    const about = aboutBody(redeemed, range);
    if (c.req.method === "HEAD" || range.kind === "unsatisfiable") return new Response(null, about);
    const part = range.kind === "part" ? range : null;
    const pieces = redeemedBytes(place, redeemed, part);
    const body = sendPieces(c.executionCtx, pieces, bodyLength(redeemed, range), (failure) =>
      recordReading(place, redeemed, part, failure, Date.now()),
    );
    return new Response(body, about);
  })
  .notFound(() => nothing())
  .onError((error) => {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("evidence-failed", { worker: "console", reason });
    return nothing();
  });

/** The one answer to whatever is no living ticket. */
function nothing(): Response {
  return new Response(null, { status: 404, headers });
}

/** A download comes whole, because only the whole can be compared with its checksum; a player may seek. */
function rangeOf(request: Request, { use, record }: Redeemed): ByteRange {
  const condition = request.headers.get("if-range");
  const isOurs = condition === null || condition === tagOf(record.sha256);
  const asked = request.method === "GET" && use === "show" && isOurs ? request.headers.get("range") : null;
  return byteRange(asked, record.length);
}

/** A strong validator: the recorded checksum tells every version from every other. */
function tagOf(sha256: string): string {
  return `"${sha256.slice(0, 32)}"`;
}

function bodyLength({ record }: Redeemed, range: ByteRange): number {
  return range.kind === "part" ? range.last - range.first + 1 : record.length;
}

function aboutBody(redeemed: Redeemed, range: ByteRange): ResponseInit {
  const { use, kind, name, record } = redeemed;
  const shown = use === "show" ? shownKind(kind) : "document";
  const position = contentRange(range, record.length);
  const length = range.kind === "unsatisfiable" ? 0 : bodyLength(redeemed, range);
  return {
    status: { whole: 200, part: 206, unsatisfiable: 416 }[range.kind],
    headers: {
      ...headers,
      "Accept-Ranges": use === "show" ? "bytes" : "none",
      "Content-Disposition": contentDisposition(
        shown === "document" ? "attachment" : "inline",
        downloadName(name, "evidence"),
      ),
      "Content-Length": String(length),
      "Content-Type": shown === "document" ? "application/octet-stream" : kind,
      ETag: tagOf(record.sha256),
      ...(position !== null && { "Content-Range": position }),
    },
  };
}
