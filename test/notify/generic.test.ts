import type { OutboxId } from "@sanad/domain/id";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../workers/notify/src/config.ts";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { bindings, type System, system } from "./kit.ts";

const secret = "0123456789abcdef";
const arabic = { channel: "sms", to: "+212600000001", text: "سند: أ\nب 😀", urgent: true } as const;
const french = { ...arabic, text: "Reçu? Été à Fès" } as const;
const latin = { ...arabic, text: "Été & à [Fès] €" } as const;

function kannel(changed: object = {}) {
  return {
    name: "kannel",
    preset: "kannel",
    url: "http://provider.test/cgi-bin/sendsms",
    auth: { kind: "parameters", parameters: { "X-Kannel-Username": "u", "X-Kannel-Password": "p" } },
    from: "3434",
    proof: { kind: "query", name: "key", secret },
    ...changed,
  };
}

const jasmin = {
  name: "jasmin",
  preset: "jasmin",
  url: "http://provider.test/send",
  auth: { kind: "parameters", parameters: { username: "u", password: "p" } },
  proof: { kind: "path", secret },
};

const own = {
  name: "local",
  url: "http://provider.test/api?lang=ar",
  auth: { kind: "header", name: "X-Key", value: "k" },
  proof: { kind: "basic", user: "gw", secret },
  wire: {
    carry: "query",
    fields: { to: "M", text: "B", receipt: "cb" },
    unicode: { as: "utf-16be", fixed: { type: "u" } },
    plus: false,
    accepted: { statuses: [200] },
    receiptStatus: "[STATUS]",
  },
  receipts: {
    method: "GET",
    status: "s",
    statuses: { ok: "delivered" },
    otherwise: "undelivered",
    answer: { status: 200, contentType: "text/plain", body: "OK" },
  },
};

function withGateway(gateway: { readonly url: string }): Promise<System> {
  return system({ SMS_GATEWAY: "generic", SMS_OUT: JSON.stringify(gateway) });
}

async function taken(sanad: System) {
  const [request] = await sanad.requests();
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

function receiptOf(ref: string, name = "kannel"): string {
  return `${bindings.PUBLIC_URL}/delivery/${name}?key=${secret}&ref=${ref}&status=%d`;
}

describe("Kannel", () => {
  it("gets number, credentials and where to report in headers, and Arabic as UCS-2 by its charset", async () => {
    const sanad = await withGateway(kannel());
    await sanad.answers({ status: 202, text: "0: Accepted for delivery" });
    expect(await sanad.notify.send(arabic, "outbox_1")).toEqual({ outcome: "accepted" });
    const { path, headers, body } = await taken(sanad);
    expect(path).toBe("/cgi-bin/sendsms");
    expect(headers).toMatchObject({
      "content-type": "text/plain; charset=UTF-8",
      "x-kannel-username": "u",
      "x-kannel-password": "p",
      "x-kannel-to": arabic.to,
      "x-kannel-from": "3434",
      "x-kannel-coding": "2",
      "x-kannel-dlr-mask": "19",
      "x-kannel-dlr-url": receiptOf("outbox_1"),
    });
    expect(body).toBe(arabic.text);
  });

  it.each([
    [latin, "0"],
    [french, "2"],
  ])("gets what the telephone's alphabet has in it, and else UCS-2: %o", async (sms, coding) => {
    const sanad = await withGateway(kannel());
    await sanad.answers({ status: 202, text: "3: Queued for later delivery" });
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "accepted" });
    expect((await taken(sanad)).headers["x-kannel-coding"]).toBe(coding);
  });

  it("has not accepted what it says no to, and is tried again when it is busy", async () => {
    const sanad = await withGateway(kannel());
    await sanad.answers(
      { status: 202, text: "4: Rejected" },
      { status: 503, text: "x" },
      { status: 403, text: "" },
    );
    expect(await sanad.notify.send(arabic, "outbox_1")).toEqual({
      outcome: "refused",
      reason: "not-accepted",
    });
    expect(await sanad.notify.send(arabic, "outbox_1")).toMatchObject({ outcome: "retry" });
    expect(await sanad.notify.send(arabic, "outbox_1")).toEqual({ outcome: "refused", reason: "http-403" });
  });
});

describe("Jasmin", () => {
  it("gets a form with Arabic as UTF-16 in hexadecimal under coding 8", async () => {
    const sanad = await withGateway(jasmin);
    await sanad.answers({ status: 200, text: 'Success "u"' });
    expect(await sanad.notify.send({ ...arabic, text: "أ😀" }, "outbox_1")).toEqual({ outcome: "accepted" });
    const { path, body } = await taken(sanad);
    expect(path).toBe("/send");
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      username: "u",
      password: "p",
      to: arabic.to,
      coding: "8",
      "hex-content": "0623d83dde00",
      dlr: "yes",
      "dlr-level": "3",
      "dlr-method": "POST",
      "dlr-url": `${bindings.PUBLIC_URL}/delivery/jasmin/${secret}?ref=outbox_1`,
    });
  });

  it("gets plain words as they are", async () => {
    const sanad = await withGateway(jasmin);
    await sanad.answers({ status: 200, text: 'Success "u"' });
    await sanad.notify.send(latin, "outbox_1");
    const form = Object.fromEntries(new URLSearchParams((await taken(sanad)).body));
    expect(form).toMatchObject({ coding: "0", content: latin.text });
  });
});

describe("a gateway that is all data", () => {
  it("gets bytes of UTF-16 in its query, the number bare, and its own header", async () => {
    const sanad = await withGateway(own);
    expect(await sanad.notify.send({ ...arabic, text: "أ" }, "outbox_1")).toEqual({ outcome: "accepted" });
    const { path, headers } = await taken(sanad);
    expect(headers["x-key"]).toBe("k");
    expect(path).toContain("/api?lang=ar&type=u&M=212600000001&");
    expect(path).toMatch(/&B=%06%23$/);
    expect(decodeURIComponent(/cb=([^&]*)/.exec(path)?.[1] ?? "")).toBe(
      `${bindings.PUBLIC_URL.replace("//", `//gw:${secret}@`)}/delivery/local?ref=outbox_1&s=[STATUS]`,
    );
  });
});

describe("a receipt of a gateway that is data", () => {
  async function paged(sanad: System): Promise<OutboxId> {
    const id = await sanad.page(await sanad.aCase("ma"), "U0");
    await sanad.answers({ status: 202, text: "0: Accepted for delivery" });
    await deliver(sanad.notify, id);
    return id;
  }

  it("calls the next duty member, where it comes as the gateway was told", async () => {
    const sanad = await withGateway(kannel());
    const id = await paged(sanad);
    // The center's mail takes one of them, and is tried again.
    const accepted = { status: 202, text: "0: Accepted for delivery" };
    await sanad.answers(accepted, accepted);
    const path = receiptOf(id).slice(bindings.PUBLIC_URL.length).replace("%d", "2");
    expect((await sanad.ask(path)).status).toBe(200);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", delivery: "undelivered" });
    expect((await sanad.rows("page")).map((row) => row.status)).toEqual(["sent", "sent", "pending"]);
  });

  it("is refused without the secret, under another name and by another method", async () => {
    const sanad = await withGateway(kannel());
    const id = await paged(sanad);
    const path = receiptOf(id).slice(bindings.PUBLIC_URL.length).replace("%d", "2");
    const statuses = [];
    for (const [at, method] of [
      [path.replace(secret, "x"), "GET"],
      [path.replace("kannel", "jasmin"), "GET"],
      [path, "POST"],
    ] as const)
      statuses.push((await sanad.ask(at, { method })).status);
    expect(statuses).toEqual([401, 404, 405]);
    expect(await sanad.row(id)).toMatchObject({ delivery: null });
    expect(await sanad.counted()).toEqual({ "delivery-generic-unsigned": 1, "delivery-generic-method": 1 });
  });
});

describe("SMS_OUT", () => {
  it.each([
    ["is not there", null],
    ["has the name of another", kannel({ name: "twilio" })],
    ["would speak in the clear", kannel({ url: "http://sms.example/cgi-bin/sendsms" })],
    [
      "has a secret that an address would change",
      kannel({ proof: { kind: "path", secret: "a%20long-secret-with" } }),
    ],
    ["has a word too many", kannel({ fields: {} })],
    ["puts a line break into a header", kannel({ from: "34\r\nX-Kannel-To: +1" })],
    ["leaves no place for the words", { ...own, wire: { ...own.wire, fields: { to: "M" } } }],
  ])("that %s is refused by name", (_, gateway) => {
    const settings = { ...bindings, SMS_GATEWAY: "generic", SMS_OUT: JSON.stringify(gateway) };
    expect(() => readConfig(settings)).toThrow("notify: SMS_OUT");
  });
});
