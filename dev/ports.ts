import { once } from "node:events";
import { createServer } from "node:net";

/** The base port moves them all. The ones between belong to workers that this version does not have. */
export const offsets = { intake: 0, console: 1, catcher: 3, notify: 4 } as const;
export type Listener = keyof typeof offsets;

const host = "127.0.0.1";

/** @throws Error with a sentence for people when something else listens on the port */
async function claim(port: number): Promise<number> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new Error(
      `Port ${port} is used by another program (or by another Sanad). Stop it, or choose other ports: PORT=9000 npm start`,
      { cause: error },
    );
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}

/**
 * @param base first port; 0 asks the system for free ones
 * @throws Error with a sentence for people when one of them is taken
 */
export async function choosePorts(base: number): Promise<Record<Listener, number>> {
  const port = (listener: Listener) => claim(base === 0 ? 0 : base + offsets[listener]);
  const [intake, console, catcher, notify] = await Promise.all([
    port("intake"),
    port("console"),
    port("catcher"),
    port("notify"),
  ]);
  return { intake, console, catcher, notify };
}
