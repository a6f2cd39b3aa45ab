import { afterEach, describe, expect, it, vi } from "vitest";
import { log } from "./log.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

function written(...line: Parameters<typeof log>): string {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => lines.push(text));
  log(...line);
  return lines.join("\n");
}

describe("log", () => {
  it("writes codes, ids of ours and counts", () => {
    const text = written("outbox-failed", {
      worker: "notify",
      id: `outbox_${"a2".repeat(13)}`,
      reason: "http-503",
      count: 3,
    });
    expect(JSON.parse(text)).toEqual({
      event: "outbox-failed",
      worker: "notify",
      id: `outbox_${"a2".repeat(13)}`,
      reason: "http-503",
      count: 3,
    });
  });

  it("hides what is not a code, so that content cannot slip through", () => {
    for (const content of [
      "سلمى",
      "+212600000001",
      "a@b.example",
      "/return/1234",
      "Connection to x failed",
      "4415 9920",
    ]) {
      expect(written("refused", { reason: content, id: content })).not.toContain(content);
    }
  });

  it("drops fields that are not on the list", () => {
    const fields: object = { reason: "refused", body: "secret" };
    expect(written("refused", fields)).not.toContain("secret");
  });
});
