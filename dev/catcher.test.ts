import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Catcher, startCatcher } from "./catcher.ts";

let catcher: Catcher;
beforeEach(async () => {
  catcher = await startCatcher(0);
});
afterEach(() => catcher.stop());

function sendMail(key: string, subject: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${catcher.url}/emails`, {
    method: "POST",
    headers: { authorization: "Bearer re_x", "idempotency-key": key, "user-agent": "test", ...headers },
    body: JSON.stringify({
      from: "a@b.example",
      to: ["c@d.example"],
      subject,
      text: "نص",
      headers: { "X-A": "1" },
    }),
  });
}

describe("the caught Resend", () => {
  it("gives the first answer again for the same key and body, and catches once", async () => {
    const first = await (await sendMail("k1", "موضوع")).json();
    expect(await (await sendMail("k1", "موضوع")).json()).toEqual(first);
    expect(catcher.messages).toHaveLength(1);
  });

  it("refuses another body under a key that was used", async () => {
    await sendMail("k1", "one");
    const second = await sendMail("k1", "two");
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ name: "invalid_idempotent_request" });
    expect(catcher.messages).toHaveLength(1);
  });

  it("refuses a request without a key of its own account", async () => {
    expect((await sendMail("k1", "one", { authorization: "" })).status).toBe(401);
    expect(catcher.messages).toHaveLength(0);
  });

  it("fails as often as a test asks for, and keeps the key free", async () => {
    catcher.failNext(2, 503);
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await sendMail("k1", "one")).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(catcher.messages).toHaveLength(1);
    expect(catcher.requests).toHaveLength(3);
  });

  it("takes a message although its answer is cut off, and knows it again", async () => {
    catcher.next("answer", "cut");
    await sendMail("k1", "one");
    await expect(sendMail("k2", "two")).rejects.toThrow();
    expect((await sendMail("k2", "two")).status).toBe(200);
    expect(catcher.messages.map(({ subject }) => subject)).toEqual(["one", "two"]);
  });

  it("forgets the fates that no request has met", async () => {
    catcher.next("answer", 500, "hang");
    await sendMail("k1", "one");
    expect(catcher.dropFates()).toBe(2);
    expect((await sendMail("k2", "two")).status).toBe(200);
  });

  it("has a message at once from whom it lets wait for the answer, and from nobody else", async () => {
    catcher.answerAfter(({ headers }) => (headers["idempotency-key"] === "slow" ? 3_600_000 : 0));
    let answered = false;
    const slow = sendMail("slow", "one").then(() => (answered = true));
    await vi.waitFor(() => expect(catcher.messages).toHaveLength(1));
    expect((await sendMail("quick", "two")).status).toBe(200);
    expect(answered).toBe(false);
    await catcher.stop();
    await expect(slow).rejects.toThrow();
  });
});

describe("the caught SMS gateways", () => {
  it("takes an SMS Gate message once per id", async () => {
    const send = () =>
      fetch(`${catcher.url}/3rdparty/v1/messages`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa("user:secret")}` },
        body: JSON.stringify({ id: "m1", textMessage: { text: "نص" }, phoneNumbers: ["+212600000001"] }),
      });
    expect((await send()).status).toBe(202);
    expect((await send()).status).toBe(202);
    expect(catcher.messages).toMatchObject([{ kind: "sms", to: "+212600000001", text: "نص" }]);
  });

  it("takes a Twilio message with 201", async () => {
    const account = `AC${"0".repeat(32)}`;
    const response = await fetch(`${catcher.url}/2010-04-01/Accounts/${account}/Messages.json`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${account}:token`)}` },
      body: new URLSearchParams({ To: "+212600000001", From: "+15005550006", Body: "نص" }),
    });
    expect(response.status).toBe(201);
    expect(catcher.messages).toMatchObject([{ kind: "sms", to: "+212600000001", text: "نص" }]);
  });
});

describe("what a developer looks at", () => {
  it("lists messages as JSON without the raw request, and forgets them", async () => {
    await sendMail("k1", "موضوع");
    const { messages } = (await (await fetch(`${catcher.url}/api/messages`)).json()) as {
      messages: object[];
    };
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ kind: "email", to: ["c@d.example"], subject: "موضوع", text: "نص" });
    expect(messages[0]).not.toHaveProperty("raw");
    expect((await fetch(`${catcher.url}/api/messages`, { method: "DELETE" })).status).toBe(204);
    expect(catcher.messages).toHaveLength(0);
  });

  it("shows what was sent as text, newest first", async () => {
    await sendMail("k1", "<script>alert(1)</script>");
    await sendMail("k2", "الثاني");
    const page = await (await fetch(catcher.url)).text();
    expect(page).not.toContain("<script>");
    expect(page.indexOf("الثاني")).toBeLessThan(page.indexOf("&lt;script&gt;"));
  });
});
