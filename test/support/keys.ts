/** Makes one set of development keys for the whole run and gives it to the project that runs a worker in workerd. */
import { notifyBindings } from "@sanad/dev/bindings";
import { makeKeys } from "@sanad/dev/keys";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    notifyBindings: Record<string, string>;
  }
}

/** Where a test in workerd expects the others; nothing listens there. */
const urls = {
  intake: "http://localhost:8787",
  console: "http://localhost:8788",
  evidence: "http://evidence.localhost:8788",
  catcher: "http://catcher.test",
  notify: "http://localhost:8791",
};

export async function setup(project: TestProject): Promise<void> {
  project.provide("notifyBindings", notifyBindings(await makeKeys(), urls));
}
