/**
 * Chromium for tests, from npm alone: no system package, no download of its own, nothing installed for the user.
 * It is unpacked once into `node_modules/.cache`.
 */
import { inflate } from "@sparticuz/chromium";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { plainFont } from "./woff.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const cache = join(root, "node_modules", ".cache");

function packageFolder(entry: string, levels: readonly string[]): string {
  return join(dirname(fileURLToPath(import.meta.resolve(entry))), ...levels);
}

/** The package unpacks into the folder for temporary files; a broken half would be taken for a whole the next time. */
async function unpack(folder: string): Promise<void> {
  const archives = packageFolder("@sparticuz/chromium", ["..", "bin"]);
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "chromium-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = staging;
  try {
    for (const name of ["chromium.br", "al2023.tar.br", "fonts.tar.br"]) await inflate(join(archives, name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFonts(staging);
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another run unpacked the same at the same time.
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

/** Arabic glyphs, which Chromium does not bring and many machines lack. */
function writeFonts(folder: string): void {
  const files = packageFolder("@fontsource/noto-sans-arabic/package.json", ["files"]);
  const fonts = join(folder, "fonts");
  mkdirSync(fonts, { recursive: true });
  const wanted = readdirSync(files).filter((name) => /-arabic-(400|600|700)-normal\.woff$/.test(name));
  if (wanted.length === 0) throw new Error("the font package has no Arabic files");
  for (const name of wanted) {
    writeFileSync(join(fonts, name.replace(/woff$/, "ttf")), plainFont(readFileSync(join(files, name))));
  }
}

function writeFontconfig(folder: string): string {
  const path = join(folder, "fonts.conf");
  const prefer = ["sans-serif", "serif", "system-ui"].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Open Sans</family><family>Noto Sans Arabic</family></prefer></alias>`,
  );
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir>
${prefer.join("\n")}</fontconfig>`,
  );
  return path;
}

/** Libraries that Chromium needs beside libc, where the system does not have them. */
function libraryPath(folder: string): string | undefined {
  const known = [
    "/lib",
    "/usr/lib",
    "/lib64",
    "/usr/lib64",
    `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`,
  ];
  const has = (library: string) => known.some((place) => existsSync(join(place, library)));
  if (["libnss3.so", "libnspr4.so", "libexpat.so.1"].every(has)) return process.env.LD_LIBRARY_PATH;
  return [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
}

/** @throws Error when Chromium cannot be unpacked or does not start */
export async function launchBrowser(): Promise<Browser> {
  const version = JSON.parse(
    readFileSync(packageFolder("@sparticuz/chromium", ["..", "package.json"]), "utf8"),
  ) as {
    version: string;
  };
  const folder = join(cache, `chromium-${version.version}`);
  if (!existsSync(join(folder, "chromium"))) await unpack(folder);
  const libraries = libraryPath(folder);
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-dev-shm-usage",
      "--font-render-hinting=none",
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: writeFontconfig(folder),
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}
