const longest = 120;

/** UTF-16 units that are looked at: names of a megabyte exist to keep a server busy. */
const examined = 1000;

const edges = /^[. ]+|[. ]+$/g;

/** Marks that turn the direction of what follows: `photo<U+202E>gpj.exe` looks like a picture. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file name as it may be shown and kept: without folders, invisible characters and leading dots, at most 120
 * characters with its ending kept. It is never used as a key or a path.
 *
 * @returns an empty text when nothing of the name is left
 */
export function safeName(name: string): string {
  const clean = shortened(name.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .replace(edges, "");
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = /\.[^. ]{1,10}$/.exec(clean)?.[0] ?? "";
  return (characters.slice(0, longest - [...ending].length).join("") + ending).replace(edges, "");
}

function shortened(name: string): string {
  return name.length <= examined ? name : name.slice(0, examined / 2) + name.slice(-examined / 2);
}
