import { describe, expect, it } from "vitest";
import { app } from "./app.tsx";

/** What the answers below need of the bindings; whoever reached further would throw. */
function ask(path: string, generic: string | undefined): Response | Promise<Response> {
  const env = { DEPLOYMENT: "test", PUBLIC_URL: "https://report.example", SMS_GENERIC: generic };
  return app.request(`https://report.example${path}`, { method: "POST", body: "id=1&from=A&text=x" }, env);
}

const query = { kind: "query", name: "key", secret: "0123456789abcdef" };

describe("gateways that are configured", () => {
  it("are not found while none is", async () => {
    expect((await ask("/sms/kannel", "[]")).status).toBe(404);
  });

  it.each([
    ["absent", undefined],
    ["empty", ""],
    ["no JSON", "{"],
    ["no list", "{}"],
    ["a list with a wrong one", JSON.stringify([{ name: "jasmin", preset: "jasmin", auth: query }])],
    [
      "one that takes another's name",
      JSON.stringify([
        { name: "kannel", preset: "kannel", method: "GET", auth: query },
        { name: "twilio", preset: "jasmin", method: "POST", auth: query },
      ]),
    ],
  ])("are all refused so that they try again, while the list is %s", async (_, generic) => {
    const answer = await ask("/sms/kannel?key=0123456789abcdef&id=1&sender=A&message=x", generic);
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
  });
});
