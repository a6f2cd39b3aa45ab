import { Buffer } from "node:buffer";
import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What an authenticator or a browser under somebody's control may do otherwise. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
}

/** What the console's form carries of a passkey. */
export interface PasskeyFields {
  readonly response: string;
  readonly prf: string;
}

interface Options {
  readonly challenge: string;
  readonly extensions: { readonly prf: { readonly eval: { readonly first: string } } };
}

/** An authenticator in software, with the browser before it: one passkey of P-256 with the PRF extension. */
export class Authenticator {
  readonly #id = randomBytes(32);
  readonly #secret = randomBytes(32);
  readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly #origin: string;
  #counter = 0;

  /** @param origin of the console */
  constructor(origin: string) {
    this.#origin = origin;
    this.#keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  }

  /** @param options as the console gives them for adding one */
  create(options: Options, deviation: Deviation = {}): PasskeyFields {
    const data = this.#data(deviation, ATTESTED, this.#attested());
    const object = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
      Buffer.from([data.length]),
      data,
    ]);
    const clientDataJSON = this.#client("webauthn.create", options, deviation).toString("base64url");
    return this.#fields(options, { clientDataJSON, attestationObject: object.toString("base64url") });
  }

  /** @param options as the console gives them for signing in */
  get(options: Options, deviation: Deviation = {}): PasskeyFields {
    const data = this.#data(deviation, 0, Buffer.alloc(0));
    const client = this.#client("webauthn.get", options, deviation);
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
    const signature = sign("sha256", signed, { key: this.#keys.privateKey, dsaEncoding: "der" });
    return this.#fields(options, {
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signature.toString("base64url"),
    });
  }

  #fields(options: Options, response: Readonly<Record<string, string>>): PasskeyFields {
    const id = this.#id.toString("base64url");
    const salt = Buffer.from(options.extensions.prf.eval.first, "base64url");
    return {
      response: JSON.stringify({ id, rawId: id, type: "public-key", response }),
      prf: createHmac("sha256", this.#secret).update(salt).digest("base64url"),
    };
  }

  #client(type: string, options: Options, { origin, challenge }: Deviation): Buffer {
    const given = { type, challenge: challenge ?? options.challenge, origin: origin ?? this.#origin };
    return Buffer.from(JSON.stringify({ ...given, crossOrigin: false }));
  }

  #data({ rpId, verified, counter }: Deviation, flags: number, rest: Buffer): Buffer {
    this.#counter += 1;
    const head = Buffer.alloc(5);
    head[0] = PRESENT | (verified === false ? 0 : VERIFIED) | flags;
    head.writeUInt32BE(counter ?? this.#counter, 1);
    const host = rpId ?? new URL(this.#origin).hostname;
    return Buffer.concat([createHash("sha256").update(host).digest(), head, rest]);
  }

  /** Attested credential data with a COSE key (RFC 9053, section 7.1.1). */
  #attested(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    return Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.#id.length]),
      this.#id,
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
  }
}
