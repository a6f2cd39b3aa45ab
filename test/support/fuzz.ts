import fc from "fast-check";

/**
 * How long the properties run. Without the variable each has its own small number of runs; `npm run fuzz` gives each
 * this many seconds. A failure prints its seed and path, which `SANAD_FUZZ_SEED` and fast-check's `path` take up again.
 */
const seconds = Number(process.env["SANAD_FUZZ_SECONDS"] ?? 0);
const seed = process.env["SANAD_FUZZ_SEED"];

fc.configureGlobal({
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(seconds === 0
    ? {}
    : {
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: seconds * 1000,
        markInterruptAsFailure: false,
      }),
});
