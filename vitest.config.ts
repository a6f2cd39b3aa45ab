import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { compiledWasm } from "./test/support/compiled-wasm.ts";
import { provide } from "./test/support/providers.ts";

const compatibilityDate = "2026-08-15";
process.env.WRANGLER_LOG ??= "error";
const migrations = await readD1Migrations("schema/migrations");
const jsx = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;

/** Tests of one worker, in workerd, with the bindings of its own configuration and development secrets. */
function worker(name: "intake" | "notify", configPath: string) {
  return {
    oxc: jsx,
    plugins: [
      cloudflareTest(({ inject }) => ({
        wrangler: { configPath },
        remoteBindings: false,
        miniflare: {
          cf: false,
          // Whatever a worker under test sends out ends here.
          outboundService: provide,
          bindings: { ...inject<Record<string, string>>(`${name}Bindings`), TEST_MIGRATIONS: migrations },
        },
      })),
    ],
    test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], setupFiles: ["./test/support/migrate.ts"] },
  };
}

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: ".build/tests.json" }], "./test/support/totals.ts"],
    silent: "passed-only",
    globalSetup: ["./test/support/keys.ts"],
    projects: [
      {
        oxc: jsx,
        plugins: [compiledWasm()],
        test: {
          name: "node",
          include: [
            "packages/*/src/**/*.test.{ts,tsx}",
            "workers/*/src/**/*.test.{ts,tsx}",
            "schema/src/**/*.test.ts",
            "dev/**/*.test.ts",
          ],
        },
      },
      {
        plugins: [cloudflareTest({ remoteBindings: false, miniflare: { compatibilityDate, cf: false } })],
        test: {
          name: "workerd",
          include: ["packages/vault/src/**/*.test.ts"],
          // Vite instantiates a `.wasm` import, which workerd forbids; the e2e tests run Argon2 there.
          exclude: ["packages/vault/src/receipt.test.ts"],
        },
      },
      worker("intake", "./wrangler.toml"),
      worker("notify", "./workers/notify/wrangler.toml"),
      {
        plugins: [compiledWasm()],
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        plugins: [compiledWasm()],
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
