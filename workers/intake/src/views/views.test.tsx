import type { Answers } from "@sanad/domain/report";
import { formFields, type FormValues, trapField } from "@sanad/domain/form";
import { type Language, languages } from "@sanad/domain/vocabulary";
import { styles } from "@sanad/http/styles";
import { details } from "@sanad/locale/pages/details";
import type { JSX } from "hono/jsx/jsx-runtime";
import { describe, expect, it } from "vitest";
import type { VisitView } from "@sanad/casework/return/read-visit";
import { ReturnDoor } from "../return/door.tsx";
import { VisitPage } from "../return/visit-page.tsx";
import { ContactPage } from "./contact.tsx";
import { DetailsPage } from "./details.tsx";
import { FirstHourPage } from "./first-hour.tsx";
import { GenuinePage } from "./genuine.tsx";
import { HomePage } from "./home.tsx";
import { PreventionPage } from "./prevention.tsx";
import { ProblemPage } from "./problem.tsx";
import { ReceiptPage } from "./receipt.tsx";
import { ReportPage } from "./report.tsx";

const uploadLimit = 90_000_000;
const submission = "s".repeat(43);
const moment = `mi0b2c1x.${"m".repeat(22)}`;
const receipt = "123456789012345678901234";
const adult = values({
  reporter: "victim",
  danger: "no",
  age: "18_24",
  agree: "yes",
  consent_version: "2026-11-1",
});

const visited: VisitView = {
  answers: [{ id: "entry_aaaaaaaaaaaaaaaaaaaaaaaaaa", at: 0, text: "جواب", language: "ar", isNew: true }],
  own: [
    { text: "كلام", at: 0, pieces: [{ text: "كلام", at: 0, channel: "sms" }], missing: [2], incomplete: true },
  ],
  older: "entry_aaaaaaaaaaaaaaaaaaaaaaaaaa",
  refused: 0,
  state: "working",
  contact: {
    plan: { way: "sms", address: "+212600112233", hours: "مساء" },
    stopped: false,
    asked: { way: "call", address: "+212600112244" },
  },
  opened: [{ center: "ma", role: "case_worker", people: 2 }],
  lastUse: 0,
};

function values(typed: Readonly<Record<string, string>>): FormValues {
  return new Map(Object.entries(typed).map(([name, value]) => [name, [value]]));
}

function receiptFor(answers: Answers, language: Language = "ar"): JSX.Element {
  return <ReceiptPage language={language} receipt={receipt} reference="4F7K2M9QV" answers={answers} />;
}

function pagesIn(language: Language): readonly JSX.Element[] {
  return [
    <HomePage language={language} />,
    <ReportPage language={language} moment={moment} />,
    <ReportPage
      language={language}
      moment={moment}
      values={adult}
      errors={{ danger: "required", agree: "consent" }}
    />,
    <DetailsPage
      language={language}
      values={adult}
      submission={submission}
      moment={moment}
      uploadLimit={uploadLimit}
    />,
    <DetailsPage
      language={language}
      values={adult}
      submission={submission}
      moment={moment}
      uploadLimit={uploadLimit}
      errors={{ story: "required", country: "required" }}
    />,
    <DetailsPage
      language={language}
      values={adult}
      submission={submission}
      moment={moment}
      uploadLimit={uploadLimit}
      unkept="busy"
      filesLost
    />,
    <DetailsPage
      language={language}
      values={adult}
      submission={submission}
      moment={moment}
      uploadLimit={uploadLimit}
      unkept="crowded"
      filesLost
    />,
    receiptFor(
      { danger: "yes", selfHarm: "plan", country: "MA", age: "15_17", paid: "once", collected: "no" },
      language,
    ),
    <FirstHourPage language={language} />,
    <PreventionPage language={language} />,
    <ContactPage language={language} contacts={[]} />,
    <GenuinePage language={language} />,
    <ProblemPage language={language} kind="not_found" />,
    <ReturnDoor language={language} door={null} trouble="slip" />,
    <ReturnDoor language={language} door="d" over="over" words="كلام" />,
    <VisitPage
      language={language}
      zone="Africa/Casablanca"
      view={visited}
      news="sent"
      earlier={false}
      once="o"
      writing={{ kind: "empty", text: "", once: "o" }}
      contact={{ field: "way", typed: { way: "", address: "", hours: "" } }}
    />,
  ];
}

async function html(page: JSX.Element): Promise<string> {
  return String(await page);
}

async function compressedSize(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe.each(languages)("every page in %s", (language) => {
  const pages = pagesIn(language);

  it("has no script, no form of tracking and loads nothing", async () => {
    for (const page of pages) {
      expect(await html(page)).not.toMatch(
        /<script|<img|<iframe|<link rel="stylesheet"|@import|url\(|\son\w+=|javascript:|\sstyle="/,
      );
    }
  });

  it("has one h1, a neutral title, its language and direction", async () => {
    for (const page of pages) {
      const text = await html(page);
      expect(all(text, /<(h1)>/g)).toHaveLength(1);
      expect(all(text, /<title>(.*?)<\/title>/g)[0]).not.toMatch(
        /ابتزاز|صور|تهديد|chantage|blackmail|extort|threat|menace/i,
      );
      expect(text).toMatch(
        new RegExp(`^<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`),
      );
    }
  });

  it("offers the way out first, without telling where one came from", async () => {
    for (const page of pages)
      expect(await html(page)).toMatch(
        /<a class="exit" href="https:[^"]+" rel="noreferrer">|<form method="post" action="\/return\/end\?lang=\w+"><button class="exit">/,
      );
  });

  it("binds every label and description to something on the page", async () => {
    for (const page of pages) {
      const text = await html(page);
      const ids = all(text, /\sid="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const named = [
        ...all(text, /\sfor="([^"]+)"/g),
        ...all(text, /aria-(?:describedby|labelledby)="([^"]+)"/g),
      ];
      const targets = [...named.flatMap((name) => name.split(" ")), ...all(text, /href="#([^"]+)"/g)];
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("is at most 14 KB compressed", async () => {
    for (const page of pages) expect(await compressedSize(await html(page))).toBeLessThanOrEqual(14 * 1024);
  });
});

describe("step one", () => {
  it("shows the notice before it asks anything", async () => {
    const text = await html(<ReportPage language="ar" moment={moment} />);
    expect(text.indexOf('id="notice"')).toBeGreaterThan(0);
    expect(text.indexOf('id="notice"')).toBeLessThan(text.indexOf("<form"));
  });

  it("carries the words of step two along when it comes back", async () => {
    const text = await html(
      <ReportPage
        language="ar"
        moment={moment}
        values={values({ story: '"كلام"\n<b>' })}
        errors={{ agree: "consent" }}
      />,
    );
    expect(text).toContain('<input type="hidden" name="story" value="&quot;كلام&quot;\n&lt;b&gt;"/>');
  });
});

describe("step two", () => {
  it("asks for no name, no identity card, and only for fields that the parser knows", async () => {
    const text = await html(
      <DetailsPage
        language="ar"
        values={adult}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
      />,
    );
    const names = all(text, /<(?:input|select|textarea)[^>]*?\sname="([^"]+)"/g);
    expect(names.filter((name) => !(formFields as readonly string[]).includes(name))).toEqual([]);
    expect(formFields.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("puts files after all words, and sending before changing the language", async () => {
    const text = await html(
      <DetailsPage
        language="ar"
        values={adult}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
      />,
    );
    expect(text.lastIndexOf(" name=")).toBe(text.indexOf(' name="files"'));
    expect(text.indexOf('class="go"')).toBeLessThan(text.indexOf("formaction"));
  });

  it("never offers mediation with the family", async () => {
    const text = await html(
      <DetailsPage
        language="ar"
        values={adult}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
      />,
    );
    expect(text).not.toContain("family_mediation");
  });

  it.each([
    ["a minor", { reporter: "victim", age: "15_17" }, false],
    ["the child of a guardian who does not say how old", { reporter: "guardian", age: "unknown" }, false],
    ["an adult", { reporter: "victim", age: "18_24" }, true],
  ])("takes pictures or not: %s", async (_, person, takes) => {
    const text = await html(
      <DetailsPage
        language="en"
        values={values(person)}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
      />,
    );
    expect(/accept="[^"]*image/.test(text)).toBe(takes);
    expect(text.includes("we take no picture or video here")).toBe(!takes);
  });

  it("keeps what was typed and escapes it", async () => {
    const typed = new Map([
      ...adult,
      ["story", ["</textarea><b>"]],
      ["country", ["EG"]],
      ["platforms", ["imo"]],
    ]);
    const text = await html(
      <DetailsPage
        language="ar"
        values={typed}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
      />,
    );
    expect(text).toContain("&lt;/textarea&gt;&lt;b&gt;</textarea>");
    expect(text).toMatch(/<option value="EG" selected/);
    expect(text).toMatch(/value="imo" checked/);
    expect(text).toMatch(/<details open/);
  });

  it("names the file that it did not take", async () => {
    const text = await html(
      <DetailsPage
        language="en"
        values={adult}
        submission={submission}
        moment={moment}
        uploadLimit={uploadLimit}
        fileProblems={[{ kind: "kind", name: "<x>.exe" }]}
      />,
    );
    expect(text).toContain("\u2068&lt;x&gt;.exe\u2069");
  });
});

describe("the field that people do not see", () => {
  it.each(languages)(
    "is out of sight, of the tab order, of reading aloud and of autofill, in %s",
    async (language) => {
      const filled = new Map([...adult, [trapField, ["https://spam.example"]]]);
      const text = await html(
        <DetailsPage
          language={language}
          values={filled}
          submission={submission}
          moment={moment}
          uploadLimit={uploadLimit}
        />,
      );
      const [trap = ""] = /<div class="apart" aria-hidden="true">.*?<\/div>/.exec(text) ?? [];
      expect(trap).toContain(`name="${trapField}"`);
      expect(trap).toContain('tabindex="-1"');
      expect(trap).toContain('autocomplete="off"');
      expect(trap).toContain(details.trap[language]);
      expect(text).not.toContain("spam.example");
      expect(styles).toMatch(/\.apart\{position:absolute;inset-inline-start:-99rem/);
    },
  );
});

describe("the receipt page", () => {
  it("shows the receipt once, in six groups from left to right", async () => {
    const text = await html(receiptFor({}));
    expect(all(text, /<span>(\d{4})<\/span>/g)).toEqual(["1234", "5678", "9012", "3456", "7890", "1234"]);
    expect(text).toMatch(/class="code" dir="ltr"/);
    expect(text).toContain("4F7K-2M9QV");
  });

  it("puts a human sentence and emergency numbers above the code", async () => {
    const text = await html(receiptFor({ selfHarm: "plan", country: "MA" }));
    expect(text.indexOf("tel:19")).toBeLessThan(text.indexOf('class="code"'));
  });

  it("sends to the agency first when money can still be stopped", async () => {
    const text = await html(receiptFor({ paid: "once", collected: "no", country: "MA" }, "en"));
    const agency = "Money sent but not yet collected? Go to the agency now";
    expect(all(text, /<h2[^>]*>(.*?)<\/h2>/g)[0]).toBe(agency);
    expect(text.split(agency)).toHaveLength(2);
  });

  it("names no number where none is confirmed", async () => {
    expect(await html(receiptFor({ country: "YE", danger: "yes", selfHarm: "plan" }))).not.toContain("tel:");
  });
});

describe("the contact page", () => {
  const hours = { ar: "من 9 إلى 17", fr: "9 h à 17 h", en: "9 to 17" };

  it("says honestly when no number was published", async () => {
    const text = await html(
      <ContactPage language="en" contacts={[{ center: "ma", telephone: "", hours }]} />,
    );
    expect(text).toContain("has not published a telephone number");
    expect(text).not.toContain("tel:");
  });

  it("shows the configured number and hours", async () => {
    const text = await html(
      <ContactPage language="en" contacts={[{ center: "ma", telephone: "+212 500 000000", hours }]} />,
    );
    expect(text).toContain('href="tel:+212500000000"');
    expect(text).toContain("9 to 17");
  });
});
