import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { compiledWasm } from "./test/support/compiled-wasm.ts";
import { provide } from "./test/support/providers.ts";

const compatibilityDate = "2026-08-15";
process.env.WRANGLER_LOG ??= "error";
const migrations = await readD1Migrations("schema/migrations");
const fuzzSeconds = Number(process.env.SANAD_FUZZ_SECONDS ?? 0);
const jsx = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: ".build/tests.json" }], "./test/support/totals.ts"],
    silent: "passed-only",
    globalSetup: ["./test/support/keys.ts", "./test/support/kept-workers.ts"],
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
            "dev/*.test.ts",
          ],
          exclude: ["packages/store/**"],
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
      {
        plugins: [
          cloudflareTest({
            remoteBindings: false,
            miniflare: {
              compatibilityDate,
              cf: false,
              d1Databases: ["DB"],
              bindings: { TEST_MIGRATIONS: migrations },
            },
          }),
        ],
        test: {
          name: "store",
          include: ["packages/store/src/**/*.test.ts"],
          setupFiles: ["./test/support/migrate.ts"],
        },
      },
      {
        // One worker, with the bindings of its own configuration and development secrets.
        plugins: [
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: "./workers/notify/wrangler.toml" },
            remoteBindings: false,
            miniflare: {
              cf: false,
              // Whatever the worker sends out ends here.
              outboundService: provide,
              bindings: { ...inject("notifyBindings"), TEST_MIGRATIONS: migrations },
            },
          })),
        ],
        test: {
          name: "notify",
          include: ["test/notify/**/*.test.ts"],
          setupFiles: ["./test/support/migrate.ts"],
        },
      },
      {
        // Random input for what strangers reach: briefly here, for long by `npm run fuzz`.
        plugins: [compiledWasm()],
        test: {
          name: "fuzz",
          include: ["test/fuzz/**/*.test.ts"],
          setupFiles: ["./test/support/fuzz.ts"],
          testTimeout: fuzzSeconds === 0 ? 30_000 : (fuzzSeconds + 30) * 1000,
        },
      },
      {
        oxc: jsx,
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
