/** The web form as a browser without JavaScript walks it: three pages, nothing kept between them but hidden fields. */
import { screenshotPng } from "./png.ts";

/** Name and value of the hidden fields of a page's form. */
export function hiddenFields(html: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name");
    if (attribute("type") === "hidden" && name !== undefined) fields.set(name, attribute("value") ?? "");
  }
  return fields;
}

export const demoStory = `السلام عليكم،
تعرفت على شخص عبر تطبيق للمحادثة قبل شهر. سجل مكالمة مصورة دون علمي، وهو الآن يطلب ألف درهم ويهدد بإرسال التسجيل إلى عائلتي وزملائي إن لم أدفع.
لم أدفع شيئا. لا أعرف ماذا أفعل ولا أريد أن تعلم عائلتي.`;

const stepOne = { reporter: "victim", danger: "no", age: "25_34", agree: "yes" } as const;
/** Below U1 on purpose, so that nobody is paged by the demonstration. */
const details = {
  story: demoStory,
  deadline: "three_days",
  country: "MA",
  contact_way: "none",
  threats: ["video"],
  platforms: ["messenger"],
  demands: ["money"],
  paid: "no",
  published: "threatened",
  relation: "online_acquaintance",
  help: ["legal", "psychological"],
} as const;

async function page(response: Response, step: string): Promise<string> {
  const html = await response.text();
  if (!response.ok) throw new Error(`${step} answered ${response.status}`);
  return html;
}

export interface FiledForm {
  readonly receipt: string | null;
  readonly html: string;
}

/**
 * @param intake address of the form
 * @throws Error when a step is refused
 */
export async function sendForm(intake: string): Promise<FiledForm> {
  const first = hiddenFields(await page(await fetch(`${intake}/report?lang=ar`), "Step one"));
  const one = new URLSearchParams([...first, ...Object.entries(stepOne)]);
  const second = await fetch(`${intake}/report/details?lang=ar`, { method: "POST", body: one });
  const form = new FormData();
  for (const [name, value] of hiddenFields(await page(second, "Step two"))) form.append(name, value);
  for (const [name, values] of Object.entries(details)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  form.append("files", new Blob([screenshotPng()], { type: "image/png" }), "لقطة شاشة.png");
  const html = await page(
    await fetch(`${intake}/report?lang=ar`, { method: "POST", body: form }),
    "Filing the form",
  );
  return { receipt: /(?:\d{4}[\s\u00a0]+){5}\d{4}/.exec(html.replace(/<[^>]+>/g, " "))?.[0] ?? null, html };
}
