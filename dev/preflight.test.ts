import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Configuration, problemsOf } from "./configuration-problems.ts";
import { disagreements } from "./disagreements.ts";
import { gatewayProblems } from "./preflight.ts";

const own = `age1pq1${"q".repeat(40)}`;
const signer = `${"A".repeat(43)}=`;
const ready: Configuration = {
  file: "wrangler.toml",
  vars: {
    DEPLOYMENT: "center-2026",
    PUBLIC_URL: "https://report.example",
    CENTER_MA: JSON.stringify({ recipient: own, previous: [], signer }),
    CENTER_INTL: JSON.stringify({ recipient: `${own}z`, previous: [], signer }),
    TRANSIT_RECIPIENT: `${own}y`,
  },
  databaseIds: ["1d2c3b4a-0000-4000-8000-000000000001"],
  routes: ["report.example"],
};

function withVar(name: string, value: string): Configuration {
  return { ...ready, vars: { ...ready.vars, [name]: value } };
}

describe("preflight", () => {
  it("lets a configuration of its own pass", () => {
    expect(problemsOf(ready, new Set())).toEqual([]);
  });

  it.each([
    ["DEPLOYMENT", "development"],
    ["DEPLOYMENT", ""],
    ["PUBLIC_URL", "http://localhost:8787"],
    ["PUBLIC_URL", "http://report.example"],
    ["PUBLIC_URL", "https://report.example/"],
    ["PUBLIC_URL", ""],
    ["MAIL_DOMAIN", "sanad.invalid"],
    ["CENTER_MA", ""],
    ["CENTER_MA", "age1pq1notjson"],
    ["CENTER_INTL", JSON.stringify({ recipient: "age1classical", previous: [], signer })],
    ["CENTER_INTL", JSON.stringify({ recipient: own, previous: ["age1classical"], signer })],
    ["CENTER_MA", JSON.stringify({ recipient: own, previous: [] })],
    ["CENTER_MA", JSON.stringify({ recipient: own, previous: [], signer, previousSigners: ["short"] })],
    ["TRANSIT_RECIPIENT", ""],
  ])("refuses %s = %s", (name, value) => {
    expect(problemsOf(withVar(name, value), new Set())).toHaveLength(1);
  });

  it("refuses a key of this machine's development system", () => {
    expect(problemsOf(ready, new Set([own]))).toEqual([
      "wrangler.toml: CENTER_MA: this is a development key",
    ]);
  });

  it("refuses the example database", () => {
    const example = { ...ready, databaseIds: ["00000000-0000-0000-0000-000000000000"] };
    expect(problemsOf(example, new Set())).toEqual(["wrangler.toml: database_id is the example"]);
  });

  it("refuses a worker that nobody could reach, and takes the route of a whole host", () => {
    const unreached = ["wrangler.toml: no route leads from PUBLIC_URL to this worker"];
    expect(problemsOf({ ...ready, routes: [] }, new Set())).toEqual(unreached);
    expect(problemsOf({ ...ready, routes: ["other.example/*"] }, new Set())).toEqual(unreached);
    expect(problemsOf({ ...ready, routes: ["report.example/*"] }, new Set())).toEqual([]);
  });
});

const staff: Configuration = {
  ...ready,
  file: "workers/console/wrangler.toml",
  vars: {
    ...ready.vars,
    PUBLIC_URL: "https://desk.example",
    EVIDENCE_URL: "https://evidence.example",
    INTAKE_URL: "https://report.example",
  },
  routes: ["desk.example", "evidence.example"],
};

describe("preflight of the console", () => {
  it("lets a configuration of its own pass", () => {
    expect(problemsOf(staff, new Set())).toEqual([]);
  });

  it.each([
    ["EVIDENCE_URL", "http://evidence.localhost:8788", "still holds the address of a development system"],
    ["EVIDENCE_URL", "https://desk.example", "is not a host of its own"],
    ["EVIDENCE_URL", "https://other.example", "no route leads from EVIDENCE_URL"],
    ["EVIDENCE_URL", "https://evidence.example/", "nothing behind it"],
    ["INTAKE_URL", "https://report.example/", "nothing behind it"],
    ["INTAKE_URL", "http://localhost:8787", "still holds the address of a development system"],
  ])("refuses %s = %s", (name, value, reason) => {
    const changed = { ...staff, vars: { ...staff.vars, [name]: value } };
    expect(problemsOf(changed, new Set())).toEqual([expect.stringContaining(reason)]);
  });
});

describe("what is deployed", () => {
  it("is looked at before: every worker's own file", () => {
    const root = new URL("..", import.meta.url);
    const workers = readdirSync(new URL("workers", root)).map((name) => `workers/${name}/wrangler.toml`);
    const files = workers.filter((file) => existsSync(new URL(file, root)));
    expect(files.length).toBeGreaterThan(1);
    for (const script of ["preflight.ts", "run.mjs"]) {
      const text = readFileSync(new URL(`dev/${script}`, root), "utf8");
      expect(files.filter((file) => !text.includes(`"${file}"`))).toEqual([]);
    }
  });
});

describe("preflight of the workers together", () => {
  const notify: Configuration = {
    ...ready,
    file: "workers/notify/wrangler.toml",
    vars: { DEPLOYMENT: ready.vars["DEPLOYMENT"], CONSOLE_URL: "https://desk.example" },
  };
  const together = { intake: ready, notify, console: staff };

  it("lets pass what agrees, also where a worker does not name a variable", () => {
    expect(disagreements(together)).toEqual([]);
  });

  it.each(["DEPLOYMENT", "CENTER_MA", "CENTER_INTL", "TRANSIT_RECIPIENT"])("refuses two of %s", (name) => {
    const other = { ...staff, vars: { ...staff.vars, [name]: "another" } };
    expect(disagreements({ ...together, console: other })).toEqual([
      `workers/console/wrangler.toml: ${name} is not the one of wrangler.toml`,
    ]);
  });

  it("refuses a link that leads to another address than the worker's own", () => {
    const moved = { ...staff, vars: { ...staff.vars, PUBLIC_URL: "https://moved.example" } };
    expect(disagreements({ ...together, console: moved })).toEqual([
      "workers/notify/wrangler.toml: CONSOLE_URL is not the PUBLIC_URL of workers/console/wrangler.toml",
    ]);
    const elsewhere = { ...ready, vars: { ...ready.vars, PUBLIC_URL: "https://elsewhere.example" } };
    expect(disagreements({ ...together, intake: elsewhere })).toEqual([
      "workers/console/wrangler.toml: INTAKE_URL is not the PUBLIC_URL of wrangler.toml",
    ]);
  });

  it("refuses two databases", () => {
    const other = { ...notify, databaseIds: ["1d2c3b4a-0000-4000-8000-000000000002"] };
    expect(disagreements({ ...together, notify: other })).toEqual([
      "workers/notify/wrangler.toml: database_id is not the one of wrangler.toml",
    ]);
  });
});

describe("a list of SMS gateways, looked at before it becomes a secret", () => {
  const auth = { kind: "query", name: "key", secret: "0123456789abcdef" };
  const kannel = { name: "kannel", preset: "kannel", method: "GET", auth };

  it("passes when it is right", () => {
    expect(gatewayProblems(JSON.stringify([kannel]))).toEqual([]);
    expect(gatewayProblems("[]")).toEqual([]);
  });

  it("passes as docs/operations.md shows it", () => {
    const page = readFileSync(new URL("../docs/operations.md", import.meta.url), "utf8");
    const example = /```json\n(\[[\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(example).toContain("kannel");
    expect(gatewayProblems(example.replaceAll("…", "x".repeat(24)))).toEqual([]);
    expect(gatewayProblems(example).length).toBeGreaterThan(0);
  });

  it("is told where it is wrong, and not what stands there", () => {
    const short = { ...kannel, auth: { ...auth, secret: "hunter2" } };
    const problems = gatewayProblems(JSON.stringify([kannel, { ...short, name: "other" }]));
    expect(problems).toEqual([expect.stringMatching(/^SMS_GENERIC: 1\.auth\.secret: /)]);
    expect(gatewayProblems('[{"secret":"hunter2"')).toEqual(["SMS_GENERIC: is not JSON"]);
    expect(problems.join()).not.toContain("hunter2");
  });
});
