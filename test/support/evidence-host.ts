import type { System } from "@sanad/dev/system";
import { type IncomingHttpHeaders, request } from "node:http";

/** What the host of the evidence answered. */
export interface EvidenceAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  /** whether as much came as was announced */
  readonly complete: boolean;
}

/** Asks the evidence's own host, whose name only a browser finds on this machine. */
export function askEvidence(
  system: Pick<System, "urls">,
  address: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly host?: string;
  } = {},
): Promise<EvidenceAnswer> {
  const { host, port } = new URL(system.urls.evidence);
  const { pathname } = new URL(address, system.urls.evidence);
  const headers = { ...options.headers, host: options.host ?? host };
  const { method = "GET" } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: pathname, method, headers, agent: false });
    asked.on("error", reject);
    asked.on("response", (answer) => {
      const parts: Uint8Array[] = [];
      answer.on("data", (part: Uint8Array) => parts.push(part));
      const done = () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: new Uint8Array(Buffer.concat(parts)),
          complete: answer.complete,
        });
      // An answer that breaks off ends with an error after what came of it.
      answer.on("error", done);
      answer.on("end", done);
    });
    asked.end();
  });
}

/** The ticket's address on a page that shows a piece of evidence, or offers it. @throws Error when there is none */
export function ticketIn(html: string): string {
  const found = /(?:src|href)="([^"]*\/e\/[\w-]{43})"/.exec(html)?.[1];
  if (found === undefined) throw new Error("no ticket on the page");
  return found;
}
