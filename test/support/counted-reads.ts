/**
 * Bundled around the console by tests: writes down what is read of R2. The worker's code is unchanged;
 * `GET /test/reads` shows the bytes asked for since the last time.
 */
import { withCalls } from "./faults.ts";

interface Handler<Env, Context> {
  fetch(request: Request, env: Env, context: Context): Response | Promise<Response>;
}

let reads: number[] = [];

function counted(bucket: object): object {
  return withCalls(bucket, (method, call) => (...args) => {
    const [, options] = args as [string, { readonly range?: { readonly length?: number } }?];
    if (method === "get") reads.push(options?.range?.length ?? Infinity);
    return call(...args);
  });
}

export function around<Env extends { readonly EVIDENCE: object }, Context>(
  worker: Handler<Env, Context>,
): Handler<Env, Context> {
  return {
    fetch(request, env, context) {
      if (new URL(request.url).pathname !== "/test/reads")
        return worker.fetch(request, { ...env, EVIDENCE: counted(env.EVIDENCE) }, context);
      const seen = reads;
      reads = [];
      return Response.json(seen);
    },
  };
}
