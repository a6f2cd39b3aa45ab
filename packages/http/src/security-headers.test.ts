import { base64 } from "@sanad/domain/base64";
import { utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers.ts";

async function hashOf(text: string): Promise<string> {
  return `'sha256-${base64(await sha256(utf8(text)))}'`;
}

async function policyOf(app: Hono): Promise<readonly string[]> {
  const answer = await app.request("/");
  return (answer.headers.get("content-security-policy") ?? "").split("; ").toSorted();
}

describe("the headers of every answer", () => {
  it("let a page that strangers see run nothing and load nothing", async () => {
    const app = new Hono().use(securityHeaders("b{}")).get("/", (c) => c.text(""));
    expect(await policyOf(app)).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src data:",
      `style-src ${await hashOf("b{}")}`,
    ]);
  });

  it("let the console run the scripts that are named, by their hash, and show what its other host serves", async () => {
    const media = () => "https://evidence.example";
    const app = new Hono()
      .use(securityHeaders("b{}", { scripts: ["one()", "two()"], media }))
      .get("/", (c) => c.text(""));
    expect(await policyOf(app)).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src data: https://evidence.example",
      "media-src https://evidence.example",
      `script-src ${await hashOf("one()")} ${await hashOf("two()")}`,
      `style-src ${await hashOf("b{}")}`,
    ]);
  });

  it("keep pages out of frames, caches, other sites' reach and their referrers, and on TLS", async () => {
    const app = new Hono().use(securityHeaders("")).get("/", (c) => c.text(""));
    const { headers } = await app.request("/");
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });
});
