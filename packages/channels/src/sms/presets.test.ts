import { utf8 } from "@sanad/domain/bytes";
import { describe, expect, it } from "vitest";
import { readSms } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { type SmsAdapter, smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";

const secret = "0123456789abcdef";
const auth = { kind: "query", name: "key", secret };
const [kannel, posting, jasmin] = smsAdapters.parse([
  { name: "kannel", preset: "kannel", method: "GET", auth },
  { name: "posting", preset: "kannel-post", method: "POST", auth },
  { name: "jasmin", preset: "jasmin", method: "POST", auth },
]);
if (kannel === undefined || posting === undefined || jasmin === undefined) throw new Error("no presets");

async function read(
  adapter: SmsAdapter,
  query: string,
  body: string | Uint8Array = "",
  headers: Record<string, string> = {},
) {
  const url = `https://intake.example.org/sms/${adapter.name}?key=${secret}${query}`;
  const gateway = genericGateway(adapter);
  return readSms(
    gateway,
    { url, headers: new Headers(headers), body: typeof body === "string" ? utf8(body) : body },
    secretOf(adapter.auth),
    0,
  );
}

function escaped(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** UTF-16BE, as networks carry Arabic. */
function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit >> 8,
    unit & 0xff,
  ]);
}

function latin1(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

async function textOf(events: ReturnType<typeof read>): Promise<string | null> {
  const found = await events;
  return found.ok && found.value[0]?.type === "message" ? found.value[0].text : null;
}

describe("Kannel", () => {
  const about = "&id=1b2c&ts=1700000000&sender=%2B212600000001&to=2020";

  it("is read from the query that its escapes make", async () => {
    const query = `${about}&message=%D9%88%D8%A7%D8%AD%D8%AF+%D9%83%D9%8A%D9%87%D8%AF%D8%AF%D9%86%D9%8A&charset=UTF-8`;
    expect(await read(kannel, query)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: "1b2c",
          sender: "+212600000001",
          phone: { e164: "+212600000001", country: "MA" },
          answerable: true,
          text: "واحد كيهددني",
        },
      ],
    });
  });

  it("is answered with nothing, which Kannel would send to the sender", () => {
    expect(genericGateway(kannel).answer).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    ["Windows-1252 for what fits into it", "WINDOWS-1252", "menacé%", latin1("menac\u00E9%")],
    ["UTF-16 where nothing is recoded", "UTF-16BE", "ساعدوني 😔", utf16("ساعدوني 😔")],
  ])("may send %s", async (_, charset, text, bytes) => {
    expect(await textOf(read(kannel, `${about}&message=${escaped(bytes)}&charset=${charset}`))).toBe(text);
  });
});

describe("Kannel, where it does not put parts together", () => {
  const about = "&id=1b2c&ts=1700000000&sender=%2B212600000001&message=x";

  it.each([
    ["a reference of one byte", [5, 0, 3, 0xa1, 2, 1], { ref: "8/161", number: 1, total: 2 }],
    ["a reference of two bytes", [6, 8, 4, 1, 2, 3, 3], { ref: "16/258", number: 3, total: 3 }],
    ["a port in front", [11, 5, 4, 0x15, 0x81, 0, 0, 0, 3, 7, 2, 2], { ref: "8/7", number: 2, total: 2 }],
  ])("says which part it is: %s", async (_, udh, part) => {
    expect(await read(kannel, `${about}&udh=${escaped(udh)}`)).toMatchObject({ value: [{ part }] });
  });

  it.each([
    ["none", []],
    ["a port only", [6, 5, 4, 0x15, 0x81, 0, 0]],
    ["one part", [5, 0, 3, 1, 1, 1]],
    ["part nought", [5, 0, 3, 1, 2, 0]],
    ["a part behind the last", [5, 0, 3, 1, 2, 3]],
    ["a length that is wrong", [9, 0, 3, 1, 2, 1]],
    ["one that is cut off", [4, 0, 3, 1, 2]],
  ])("takes for whole what has a header with %s", async (_, udh) => {
    const events = await read(kannel, `${about}&udh=${escaped(udh)}`);
    expect(events.ok && events.value[0]).not.toHaveProperty("part");
  });

  it("gives each part an id of its own, where Kannel gives none", async () => {
    const ids = await Promise.all(
      [1, 2].map(async (number) => {
        const events = await read(
          kannel,
          `${about.replace("id=1b2c", "id=")}&udh=${escaped([5, 0, 3, 1, 2, number])}`,
        );
        return events.ok && events.value[0]?.type === "message" ? events.value[0].id : null;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe("Kannel", () => {
  const about = "&id=1b2c&ts=1700000000&sender=%2B212600000001";

  it("sends what is called binary as it was: a text where it is one, else a file", async () => {
    const sent = (bytes: Iterable<number>) =>
      read(kannel, `${about}&message=${escaped(bytes)}&charset=binary`);
    expect(await textOf(sent(utf8("سلام")))).toBe("سلام");
    expect(await textOf(sent(utf16("سلام")))).toBe("سلام");
    expect(await sent([0xff, 0xd8, 0, 1])).toMatchObject({
      value: [{ text: "", files: [{ name: "", content: Uint8Array.of(0xff, 0xd8, 0, 1) }] }],
    });
  });

  it("reads a charset of one byte where the bytes are no UTF-8", async () => {
    expect(
      await textOf(
        read(kannel, `${about}&message=${escaped([0xd3, 0xe1, 0xc7, 0xe3])}&charset=windows-1256`),
      ),
    ).toBe("سلام");
  });

  it("is not filed for a delivery receipt", async () => {
    expect(await read(kannel, `${about}&message=x&dlr=1`)).toEqual({
      ok: true,
      value: [{ type: "ignored" }],
    });
    expect(await read(kannel, `${about}&message=x&dlr=`)).toMatchObject({ value: [{ type: "message" }] });
  });
});

describe("Kannel's post-url", () => {
  const about = {
    "x-kannel-from": "+212600000001",
    "x-kannel-to": "2020",
    "x-kannel-time": "2026-11-20 10:00:00",
  };

  it.each([
    ["UTF-8", "text/plain; charset=UTF-8", utf8("ساعدوني 😔"), "ساعدوني 😔"],
    ["UTF-16", 'text/plain; charset="UTF-16BE"', Uint8Array.from(utf16("ساعدوني")), "ساعدوني"],
    ["no charset", "text/plain", utf8("help"), "help"],
    ["octets that are text", "application/octet-stream", utf8("help"), "help"],
  ])("is read from its body in %s and its headers", async (_, type, body, text) => {
    const events = await read(posting, "", body, { ...about, "content-type": type });
    expect(events).toMatchObject({
      ok: true,
      value: [{ sender: "+212600000001", phone: { country: "MA" }, text }],
    });
  });

  it.each(["050003A10201", "%05%00%03%A1%02%01"])("says which part it is: %s", async (udh) => {
    const headers = { ...about, "x-kannel-udh": udh };
    expect(await read(posting, "", "x", headers)).toMatchObject({
      value: [{ part: { ref: "8/161", number: 1, total: 2 } }],
    });
  });

  it("without a sender is malformed", async () => {
    const { "x-kannel-from": _, ...rest } = about;
    expect(await read(posting, "", "x", rest)).toEqual({ ok: false, reason: "malformed" });
  });
});

describe("Jasmin", () => {
  const about = "id=16fd2706-8baf-433b-82eb-8c7fada847da&from=%2B21620203060&to=2020&origin-connector=MTN";
  const posted = (rest: string) => textOf(read(jasmin, "", `${about}&${rest}`));

  it("is read from the form that it posts", async () => {
    expect(await read(jasmin, "", `${about}&priority=1&content=Hello+world+%21&coding=0`)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: "16fd2706-8baf-433b-82eb-8c7fada847da",
          sender: "+21620203060",
          phone: { e164: "+21620203060", country: "TN" },
          answerable: true,
          text: "Hello world !",
        },
      ],
    });
  });

  it("is answered with exactly what it waits for", () => {
    expect(genericGateway(jasmin).answer).toMatchObject({ status: 200, body: "ACK/Jasmin" });
  });

  it.each(["ساعدوني، واحد كيهددني 😔", "Hello", "你好", "مرحبا hello ١٢٣", "« déjà » 5 € – صديقي یک پچ"])(
    "sends %s in the UTF-16 of the network",
    async (text) => {
      expect(await posted(`content=${escaped(utf16(text))}&coding=8`)).toBe(text);
    },
  );

  it("may have recoded Arabic to UTF-8 and say that it is UTF-16", async () => {
    expect(await posted(`content=${escaped(utf8("ساعدوني 😔"))}&coding=8`)).toBe("ساعدوني 😔");
  });

  it.each(["coding=0", "priority=1"])("sends GSM 03.38 where it says %s", async (coding) => {
    // é, à, @, _, € and [ of the tables in 3GPP TS 23.038
    const septets = [0x05, 0x7f, 0x00, 0x11, 0x1b, 0x65, 0x1b, 0x3c, 0x41];
    expect(await posted(`content=${escaped(septets)}&${coding}`)).toBe("éà@_€[A");
  });

  it("loses nothing of eight bits in an alphabet of seven, or in a coding that is not known", async () => {
    for (const coding of ["0", "3", "4", "x"]) {
      expect(await posted(`content=${escaped(utf8("menacé"))}&coding=${coding}`)).toBe("menacé");
      expect(await posted(`content=${escaped(latin1("menacé"))}&coding=${coding}`)).toBe("menacé");
    }
  });

  it("is answered so for a delivery receipt too, which is not filed", async () => {
    const body = "id=16fd2706&level=1&message_status=DELIVRD&id_smsc=1";
    expect(await read(jasmin, "", body)).toEqual({ ok: true, value: [{ type: "ignored" }] });
  });
});
