import { hiddenFields } from "@sanad/dev/demo-form";
import type { System } from "@sanad/dev/system";
import { fillForm, receiptIn } from "../support/form.ts";
import { Arrival } from "./arrival.ts";
import { hashesOf, type Made, secret } from "./made.ts";

export async function formArrival(
  system: System,
  made: Made,
  channel: string,
  file: Buffer<ArrayBuffer> | null,
): Promise<Arrival> {
  const { intake } = system.urls;
  const marker = made.marker();
  const files = file === null ? [] : [{ name: "لقطة.png", content: new Blob([file]) }];
  const form = await fillForm(intake, { second: { story: `${secret} ${marker}` }, files });
  return new Arrival({
    channel,
    markers: [marker],
    files: hashesOf(file),
    async attempt(signal, arrival) {
      const response = await fetch(`${intake}/report?lang=ar`, { method: "POST", body: form, signal });
      const html = await response.text();
      arrival.receipt = response.ok ? receiptIn(html) : null;
      // The form that came back is the one that is sent next, with the files chosen again.
      for (const [name, value] of hiddenFields(html)) if (form.has(name)) form.set(name, value);
      return arrival.receipt !== null;
    },
  });
}
