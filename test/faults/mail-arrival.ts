import type { System } from "@sanad/dev/system";
import { Arrival } from "./arrival.ts";
import { exchange } from "./exchange.ts";
import { hashesOf, type Made, secret } from "./made.ts";
import { mailOf } from "./mail-message.ts";

export function mailArrival(
  system: System,
  made: Made,
  channel: string,
  to: string,
  file: Buffer | null,
  from = made.address(),
): Arrival {
  const { intake } = system.urls;
  const marker = made.marker();
  const message = mailOf(from, to, `${secret} ${marker}`, file, `${made.count}@mail.example`);
  const query = new URLSearchParams({ from, to });
  return new Arrival({
    channel,
    markers: [marker],
    files: hashesOf(file),
    async attempt(signal, { tries }) {
      // Each server on the way, and each try, writes a line of its own.
      const body = `Received: from mail.example by mx.example; try ${tries}\r\n${message}`;
      const url = `${intake}/cdn-cgi/handler/email?${query}`;
      return (await exchange(url, { method: "POST", body, signal })).ok;
    },
  });
}
