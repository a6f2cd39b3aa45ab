import { consumeNudges } from "./nudge.ts";
import { assemble } from "./notify.ts";
import { notFound } from "./not-found.ts";
import { runMinute } from "./minute.ts";

export default {
  fetch: () => notFound(),
  queue: (batch, env) => consumeNudges(batch, () => assemble(env, Date.now)),
  scheduled: (controller, env) => runMinute(assemble(env, Date.now), controller.scheduledTime),
} satisfies ExportedHandler<Env>;
