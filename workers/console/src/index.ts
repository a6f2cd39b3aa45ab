import { app } from "./app.tsx";
import { evidenceHost, isForEvidence } from "./evidence/host.ts";

/** Two hosts: the console with its sessions, and that of the evidence, which knows none. */
export default {
  fetch: (request, env, context) =>
    isForEvidence(request, env)
      ? evidenceHost.fetch(request, env, context)
      : app.fetch(request, env, context),
} satisfies ExportedHandler<Env>;
