import { app } from "./app.tsx";
import { receiveEmail } from "./email.ts";

export default {
  fetch: app.fetch,
  email: receiveEmail,
} satisfies ExportedHandler<Env>;
