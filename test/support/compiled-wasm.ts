import { readFileSync } from "node:fs";
import type { Vite } from "vitest/node";

const mark = "virtual:compiled-wasm/";

/** Gives Node what workerd gives: an import of a `.wasm` file is the compiled module, not an instance. */
export function compiledWasm(): Vite.Plugin {
  return {
    name: "compiled-wasm",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(".wasm")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (found === null) return null;
      const path = found.id.replace(/^file:\/\//, "").replace(/\?.*$/, "");
      // Encoded, or the path of a package would have Vitest hand the import to Node untouched.
      return mark + Buffer.from(path).toString("hex");
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const bytes = readFileSync(Buffer.from(id.slice(mark.length), "hex").toString()).toString("base64");
      return `export default new WebAssembly.Module(Buffer.from(${JSON.stringify(bytes)}, "base64"));`;
    },
  };
}
