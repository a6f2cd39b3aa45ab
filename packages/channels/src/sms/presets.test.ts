import { utf8 } from "@sanad/domain/bytes";
import { describe, expect, it } from "vitest";
import { readSms } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { type SmsAdapter, smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";

const secret = "0123456789abcdef";
const auth = { kind: "query", name: "key", secret };
const [kannel, jasmin] = smsAdapters.parse([
  { name: "kannel", preset: "kannel", method: "GET", auth },
  { name: "jasmin", preset: "jasmin", method: "POST", auth },
]);
if (kannel === undefined || jasmin === undefined) throw new Error("no presets");

async function read(adapter: SmsAdapter, query: string, body = "") {
  const url = `https://intake.example.org/sms/${adapter.name}?key=${secret}${query}`;
  const gateway = genericGateway(adapter);
  return readSms(gateway, { url, headers: new Headers(), body }, secretOf(adapter.auth), 0);
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
});
