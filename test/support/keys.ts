/** Makes one set of development keys for the whole run and gives it to the projects that run in workerd. */
import { intakeBindings, notifyBindings } from "@sanad/dev/bindings";
import { makeKeys } from "@sanad/dev/keys";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    intakeBindings: Record<string, string>;
    notifyBindings: Record<string, string>;
    centerIdentities: Record<"ma" | "intl", string>;
  }
}

/** Where a test in workerd expects the others; nothing listens there. */
const urls = {
  intake: "http://localhost:8787",
  console: "http://localhost:8788",
  catcher: "http://catcher.invalid",
  notify: "http://localhost:8791",
};

export async function setup(project: TestProject): Promise<void> {
  const keys = await makeKeys();
  project.provide("intakeBindings", intakeBindings(keys, urls));
  project.provide("notifyBindings", notifyBindings(keys, urls));
  project.provide("centerIdentities", keys.centerIdentities);
}
