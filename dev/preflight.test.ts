import { describe, expect, it } from "vitest";
import { type Configuration, problemsOf } from "./preflight.ts";

const own = `age1pq1${"q".repeat(40)}`;
const ready: Configuration = {
  file: "wrangler.toml",
  vars: {
    DEPLOYMENT: "center-2026",
    PUBLIC_URL: "https://report.example",
    CENTER_MA: JSON.stringify({ recipient: own, previous: [] }),
    CENTER_INTL: JSON.stringify({ recipient: `${own}z`, previous: [] }),
    TRANSIT_RECIPIENT: `${own}y`,
  },
  databaseIds: ["1d2c3b4a-0000-4000-8000-000000000001"],
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
    ["MAIL_DOMAIN", "sanad.invalid"],
    ["CENTER_MA", ""],
    ["CENTER_MA", "age1pq1notjson"],
    ["CENTER_INTL", JSON.stringify({ recipient: "age1classical", previous: [] })],
    ["CENTER_INTL", JSON.stringify({ recipient: own, previous: ["age1classical"] })],
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
});
