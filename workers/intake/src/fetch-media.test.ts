import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchMedia, mediaLimit, mediaSource, withMedia } from "./fetch-media.ts";

type Answer = (path: string, request: Request) => Response | Promise<Response>;

/** What each host answers; a host that is not here cannot be reached. */
const hosts = new Map<string, Answer>();
let asked: { readonly url: string; readonly authorization: string | null }[] = [];

beforeEach(() => {
  hosts.clear();
  asked = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    if (init.redirect !== "manual") throw new Error("follows whatever it is told");
    asked.push({ url, authorization: request.headers.get("authorization") });
    const { origin, pathname } = new URL(url);
    const answer = hosts.get(origin);
    if (answer === undefined) throw new TypeError("no such host");
    return answer(pathname, request);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const here = "http://localhost:8790";
const media = { url: "https://api.twilio.com/a/b", authorization: "Basic c2VjcmV0" };
const patience = AbortSignal.timeout(30_000);

function fetchIt(limit = 100, signal = patience) {
  return fetchMedia(media, mediaSource("development", here), limit, signal);
}

function answer(status: number, body: BodyInit | null, headers: HeadersInit = {}): Answer {
  return () => new Response(body, { status, headers });
}

const abc = { ok: true, value: new TextEncoder().encode("abc") };

describe("a file that a gateway keeps", () => {
  it("is fetched with the credentials of the account", async () => {
    hosts.set(here, answer(200, "abc"));
    expect(await fetchIt()).toEqual(abc);
    expect(asked).toEqual([{ url: `${here}/a/b`, authorization: media.authorization }]);
  });

  it("is fetched from where that leads to, without them", async () => {
    const moved = answer(307, null, { location: "https://mms.twiliocdn.com/stored?x=1" });
    hosts.set("https://api.twilio.com", moved);
    hosts.set("https://mms.twiliocdn.com", answer(200, "abc"));
    expect(await fetchMedia(media, mediaSource("own", ""), 100, patience)).toEqual(abc);
    expect(asked).toEqual([
      { url: media.url, authorization: media.authorization },
      { url: "https://mms.twiliocdn.com/stored?x=1", authorization: null },
    ]);
  });

  it.each([
    "https://elsewhere.example/",
    "https://mms.twiliocdn.com.elsewhere.example/",
    "http://mms.twiliocdn.com/x",
    "https://s3-external-1.amazonaws.com/another-bucket/x",
    "https://api.twilio.com@elsewhere.example/",
    "file:///etc/hosts",
    "//elsewhere.example/",
  ])("is not fetched from %s", async (location) => {
    hosts.set("https://api.twilio.com", answer(302, null, { location }));
    expect(await fetchMedia(media, mediaSource("own", ""), 100, patience)).toEqual({
      ok: false,
      reason: "elsewhere",
    });
    expect(asked).toHaveLength(1);
  });

  it("is asked for nowhere but at the gateway's own address", async () => {
    const other = { ...media, url: "https://api.twilio.com.example.org/a" };
    const refused = { ok: false, reason: "elsewhere" };
    expect(await fetchMedia(other, mediaSource("own", ""), 1, patience)).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it("that leads on and on is given up", async () => {
    hosts.set(here, answer(302, null, { location: "/again" }));
    expect(await fetchIt()).toEqual({ ok: false, reason: "elsewhere" });
    expect(asked).toHaveLength(3);
  });

  it.each([302, 401, 404, 500])("that is answered with %s and no place is refused", async (status) => {
    hosts.set(here, answer(status, "no"));
    expect(await fetchIt()).toEqual({ ok: false, reason: "refused" });
  });

  it("is not read beyond the limit, whether it says its length or not", async () => {
    for (const headers of [{ "content-length": "101" }, {}]) {
      hosts.set(here, answer(200, "x".repeat(101), headers));
      expect(await fetchIt()).toEqual({ ok: false, reason: "too-large" });
      expect((await fetchIt(101)).ok).toBe(true);
    }
  });

  it("that never comes, breaks off, or has no server is given up", async () => {
    const unreachable = { ok: false, reason: "unreachable" };
    expect(await fetchIt()).toEqual(unreachable);
    const over = new AbortController();
    hosts.set(here, (_, { signal }) => {
      const never = new Promise<Response>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("over", "TimeoutError")));
      });
      over.abort();
      return never;
    });
    expect(await fetchIt(100, over.signal)).toEqual(unreachable);
    hosts.set(here, () => {
      const pull = (controller: ReadableStreamDefaultController) => controller.error(new Error("cut"));
      return new Response(new ReadableStream({ pull }));
    });
    expect(await fetchIt()).toEqual(unreachable);
  });
});

describe("a message with files", () => {
  const message = {
    type: "message",
    id: "m",
    sender: "x",
    phone: null,
    answerable: false,
    text: "t",
  } as const;

  it("has what can be fetched, and says when something is missing", async () => {
    hosts.set(here, (path) => new Response("abc", { status: path === "/good" ? 200 : 404 }));
    const source = mediaSource("development", here);
    const [good, bad] = [{ url: "https://api.twilio.com/good" }, { url: "https://api.twilio.com/bad" }];
    const files = [{ name: "", content: abc.value }];
    expect(await withMedia({ ...message, media: [good] }, source)).toEqual({ ...message, files });
    expect(await withMedia({ ...message, media: [bad, good] }, source)).toEqual({
      ...message,
      files,
      incomplete: true,
    });
    expect(await withMedia(message, source)).toEqual(message);
  });

  it("has as many as fit into the limit together", async () => {
    const large = new Uint8Array(mediaLimit / 2 + 1);
    hosts.set(here, () => new Response(large));
    const media = [{ url: "https://api.twilio.com/1" }, { url: "https://api.twilio.com/2" }];
    const whole = await withMedia({ ...message, media }, mediaSource("development", here));
    expect([whole.files?.length, whole.incomplete]).toEqual([1, true]);
  });
});

describe("the source of files", () => {
  it("is Twilio's own, save on a machine that develops", () => {
    for (const [deployment, api] of [
      ["center-2026", "http://localhost:8790"],
      ["development", "https://elsewhere.example"],
    ] as const)
      expect(mediaSource(deployment, api).api).toBe("https://api.twilio.com/");
    expect(mediaSource("development", "http://localhost:8790").api).toBe("http://localhost:8790/");
  });
});
