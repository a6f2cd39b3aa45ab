/** Bundles a worker for the local runtime, the way `wrangler deploy` would. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, stop } from "esbuild";

export type Module =
  | { readonly type: "ESModule"; readonly path: string; readonly contents: string }
  | { readonly type: "CompiledWasm"; readonly path: string; readonly contents: Uint8Array<ArrayBuffer> };

/** An import of a `.wasm` file stays an import: workerd gives the compiled module. */
function wasmModules(found: Map<string, Module>): Plugin {
  return {
    name: "wasm-modules",
    setup(plugin) {
      plugin.onResolve({ filter: /\.wasm$/ }, async (args) => {
        if (args.pluginData === "resolving") return undefined;
        const { path, errors } = await plugin.resolve(args.path, {
          kind: args.kind,
          resolveDir: args.resolveDir,
          importer: args.importer,
          pluginData: "resolving",
        });
        if (errors.length > 0) return { errors };
        const name = `./${basename(path)}`;
        found.set(name, {
          type: "CompiledWasm",
          path: name.slice(2),
          contents: new Uint8Array(readFileSync(path)),
        });
        return { path: name, external: true };
      });
    },
  };
}

/** Ends the bundler's own process, which would otherwise outlive ours for a moment. To be called when all is bundled. */
export async function stopBundler(): Promise<void> {
  await stop();
}

/**
 * @param entry source text of the entry module; its relative imports are resolved from this folder
 * @param mapped whether a stack names the lines of the sources
 * @returns the modules of the worker, the entry first
 * @throws Error with esbuild's messages when the source does not bundle
 */
export async function bundle(
  entry: string,
  define: Record<string, string>,
  mapped: boolean,
): Promise<Module[]> {
  const wasm = new Map<string, Module>();
  const result = await build({
    stdin: {
      contents: entry,
      resolveDir: dirname(fileURLToPath(import.meta.url)),
      loader: "ts",
      sourcefile: "entry.ts",
    },
    bundle: true,
    format: "esm",
    target: "es2024",
    write: false,
    sourcemap: mapped && "inline",
    logLevel: "silent",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    conditions: ["workerd", "worker", "browser"],
    // `@react-email/render` is an optional import of the `resend` package, used for React templates only.
    external: ["node:*", "cloudflare:*", "@react-email/render"],
    define,
    plugins: [wasmModules(wasm)],
  });
  const code = result.outputFiles[0];
  if (code === undefined) throw new Error("esbuild gave no output");
  return [{ type: "ESModule", path: "index.js", contents: code.text }, ...wasm.values()];
}
