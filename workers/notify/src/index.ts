import { createApp } from "./app.ts";
import { consumeNudges } from "./nudge.ts";
import { assemble } from "./notify.ts";
import { runMinute } from "./minute.ts";

const app = createApp(Date.now);

export default {
  fetch: app.fetch,
  queue: (batch, env, context) => consumeNudges(batch, context, () => assemble(env, Date.now)),
  scheduled: (controller, env) => runMinute(assemble(env, Date.now), controller.scheduledTime),
} satisfies ExportedHandler<Env>;
