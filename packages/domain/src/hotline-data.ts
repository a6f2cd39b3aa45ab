import type { CountryCode } from "./countries.ts";

export const hotlineKinds = ["emergency", "police", "prosecution", "children", "women"] as const;
export type HotlineKind = (typeof hotlineKinds)[number];

/** `C2` two independent sources agree · `C` one source · `W` a weak one: kept here so that nobody adds it again, never shown. */
export type Confidence = "C2" | "C" | "W";

interface HotlineData {
  readonly id: string;
  readonly country: CountryCode;
  readonly kind: HotlineKind;
  readonly numbers?: readonly string[];
  readonly url?: string;
  readonly email?: string;
  readonly mark: Confidence;
  readonly source: string;
  /** year, or year and month, that the source gives; the day of our own collection where it gives none */
  readonly asOf: string;
  /** why it is not shown although its source is good */
  readonly unsure?: string;
}

/**
 * Where people can turn, as collected in domain notes 3.4 and 3.5. Verify before each release. A country that is missing
 * has no confirmed line: it gets the general advice and never a guessed number. Morocco has no confirmed suicide line
 * for adults.
 */
export const hotlines = [
  {
    id: "ma_police",
    country: "MA",
    kind: "emergency",
    numbers: ["19"],
    mark: "C2",
    source: "challenge.ma; h24info.ma",
    asOf: "2023",
  },
  {
    id: "ma_gendarmerie",
    country: "MA",
    kind: "emergency",
    numbers: ["177"],
    mark: "C2",
    source: "challenge.ma; h24info.ma",
    asOf: "2023",
  },
  {
    id: "ma_rescue",
    country: "MA",
    kind: "emergency",
    numbers: ["15", "150"],
    mark: "C2",
    source: "challenge.ma; h24info.ma",
    asOf: "2023",
  },
  {
    id: "ma_mobile_emergency",
    country: "MA",
    kind: "emergency",
    numbers: ["112"],
    mark: "W",
    source: "challenge.ma",
    asOf: "2022",
  },
  {
    id: "ma_samu",
    country: "MA",
    kind: "emergency",
    numbers: ["141"],
    mark: "W",
    source: "trekmedics.org",
    asOf: "2026-11",
  },
  {
    id: "ma_onde",
    country: "MA",
    kind: "children",
    numbers: ["2511", "0800 00 25 11"],
    mark: "C2",
    source: "onde.ma; grazia.ma",
    asOf: "2026-11",
  },
  {
    id: "ma_emc",
    country: "MA",
    kind: "children",
    numbers: ["+212 6 24 40 58 89"],
    url: "https://cyberconfiance.ma/helpline",
    mark: "C2",
    source: "h24info.ma; cio-mag.com",
    asOf: "2023",
  },
  {
    id: "ma_iwf",
    country: "MA",
    kind: "children",
    url: "https://cyberconfiance.ma",
    mark: "C2",
    source: "coe.int; telquel.ma",
    asOf: "2021",
  },
  {
    id: "ma_stop_silence",
    country: "MA",
    kind: "children",
    url: "https://stopsilence.org",
    mark: "C2",
    source: "lavieeco.com; maghress.com",
    asOf: "2026-11",
    unsure: "not known whether it still runs",
  },
  {
    id: "ma_kolonamaak",
    country: "MA",
    kind: "women",
    numbers: ["8350"],
    mark: "C2",
    source: "lebrief.ma; africanewsagency",
    asOf: "2026-11",
  },
  {
    id: "ma_eblagh",
    country: "MA",
    kind: "police",
    url: "https://www.e-blagh.ma",
    mark: "C2",
    source: "medias24.com; lematin.ma; le360.ma",
    asOf: "2024",
  },
  {
    id: "ma_prosecution",
    country: "MA",
    kind: "prosecution",
    url: "https://plaintes.pmp.ma",
    mark: "C",
    source: "h24info.ma",
    asOf: "2023",
  },
  {
    id: "dz_gendarmerie",
    country: "DZ",
    kind: "police",
    numbers: ["1055"],
    url: "https://ppgn.mdn.dz",
    mark: "C2",
    source: "allafrica.com; lequotidien-oran.com",
    asOf: "2024",
  },
  {
    id: "dz_police",
    country: "DZ",
    kind: "police",
    numbers: ["1548"],
    mark: "C2",
    source: "radioalgerie.dz",
    asOf: "2018",
  },
  {
    id: "eg_cybercrime",
    country: "EG",
    kind: "police",
    numbers: ["108"],
    mark: "C2",
    source: "masrawy.com; youm7.com",
    asOf: "2025-08",
  },
  {
    id: "sa_regions",
    country: "SA",
    kind: "emergency",
    numbers: ["911"],
    mark: "C",
    source: "almowaten.net",
    asOf: "2026-01",
  },
  {
    id: "sa_elsewhere",
    country: "SA",
    kind: "emergency",
    numbers: ["999"],
    mark: "C",
    source: "almowaten.net",
    asOf: "2026-01",
  },
  {
    id: "sa_1909",
    country: "SA",
    kind: "police",
    numbers: ["1909"],
    mark: "W",
    source: "commercial sites",
    asOf: "2026-11",
  },
  {
    id: "ae_aman",
    country: "AE",
    kind: "police",
    numbers: ["8002626"],
    mark: "C2",
    source: "gulfnews.com",
    asOf: "2024",
  },
  {
    id: "ae_dubai",
    country: "AE",
    kind: "police",
    numbers: ["901"],
    mark: "C2",
    source: "gulfnews.com",
    asOf: "2024",
  },
  {
    id: "ae_alameen",
    country: "AE",
    kind: "police",
    numbers: ["8004888"],
    mark: "C2",
    source: "gulfnews.com",
    asOf: "2024",
  },
  {
    id: "qa_cybercrime",
    country: "QA",
    kind: "police",
    numbers: ["66815757"],
    email: "cccc@moi.gov.qa",
    mark: "C2",
    source: "gulf-times.com; pressreader.com",
    asOf: "2021",
  },
  {
    id: "qa_landline",
    country: "QA",
    kind: "police",
    numbers: ["2347444"],
    mark: "C2",
    source: "gulf-times.com",
    asOf: "2021",
    unsure: "a digit shorter than today's numbers in Qatar",
  },
  {
    id: "bh_cybercrime",
    country: "BH",
    kind: "police",
    numbers: ["992"],
    mark: "C2",
    source: "albiladpress.com; almaghribtoday.net",
    asOf: "2026-11",
  },
  {
    id: "bh_whatsapp",
    country: "BH",
    kind: "police",
    numbers: ["17108108"],
    mark: "W",
    source: "albiladpress.com",
    asOf: "2026-11",
  },
  { id: "iq_amin", country: "IQ", kind: "police", mark: "C", source: "alaraby.co.uk", asOf: "2026-02" },
  {
    id: "iq_497",
    country: "IQ",
    kind: "police",
    numbers: ["497"],
    mark: "W",
    source: "not confirmed",
    asOf: "2026-11",
  },
  {
    id: "lb_cybercrime",
    country: "LB",
    kind: "police",
    numbers: ["01 293293"],
    url: "https://isf.gov.lb",
    mark: "C2",
    source: "tayyar.org; aljaras.com",
    asOf: "2025",
  },
  {
    id: "jo_cybercrime",
    country: "JO",
    kind: "police",
    numbers: ["06 5633404"],
    mark: "C",
    source: "nayrouz.com",
    asOf: "2026-11",
  },
] as const satisfies readonly HotlineData[];

export type HotlineId = (typeof hotlines)[number]["id"];
export type Hotline = HotlineData & { readonly id: HotlineId };
