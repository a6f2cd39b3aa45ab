import type { Account, Keys } from "@sanad/dev/keys";
import type { System } from "@sanad/dev/system";
import type { CenterId } from "@sanad/domain/center";
import type { Role } from "@sanad/domain/role";

/** A browser without a screen: it keeps the console's cookies, and says like one from where its requests come. */
export class StaffBrowser {
  readonly #cookies = new Map<string, string>();
  readonly #console: string;

  constructor(system: Pick<System, "urls">) {
    this.#console = system.urls.console;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#request(path, { headers });
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[] | Blob>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string | Blob);
    }
    return this.#request(path, { method: "POST", body, headers });
  }

  /** The value of a cookie, as somebody who stole it would have it. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** @throws Error when the console does not let them in */
  async signIn(account: Account, center?: CenterId): Promise<this> {
    const { card, password } = account;
    const answer = await this.post("/sign-in", { card, password, ...(center !== undefined && { center }) });
    if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
    return this;
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "sec-fetch-site": "same-origin", ...(cookie !== "" && { cookie }), ...init.headers };
    const answer = await fetch(new URL(path, this.#console), { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** The first account with that role there. @throws Error when there is none */
export function accountOf(keys: Keys, role: Role, center: CenterId = "ma"): Account {
  const found = keys.accounts.members.find((member) => member.roles[center] === role);
  if (found === undefined) throw new Error(`no ${role} of ${center}`);
  return found;
}

/** Somebody of that role who has signed in. */
export async function signedIn(system: System, role: Role, center: CenterId = "ma"): Promise<StaffBrowser> {
  return new StaffBrowser(system).signIn(accountOf(system.keys, role, center), center);
}
