import Argon2, { Argon2Type, Argon2Version } from "@phi-ag/argon2";

/** One instance per isolate: each further one would keep another 24 MB. It is synchronous, so hashes cannot pile up. */
const instances = new WeakMap<WebAssembly.Module, Argon2>();

/** Argon2id v1.3, m = 19 MiB, t = 2, p = 1: the cost that OWASP recommends and a Worker can pay. @returns 32 bytes */
export function argon2id(wasm: WebAssembly.Module, password: string, salt: Uint8Array): Uint8Array {
  const argon2 = instances.get(wasm) ?? new Argon2(new WebAssembly.Instance(wasm));
  instances.set(wasm, argon2);
  return argon2.hash(password, {
    salt,
    hashLength: 32,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    type: Argon2Type.Argon2id,
    version: Argon2Version.Version13,
  }).hash;
}
