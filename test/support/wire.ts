/** What a test tells the providers to answer. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** instead of a body in JSON */
  readonly text?: string;
  /** the provider takes the request and never answers */
  readonly never?: true;
}

/** A request as a provider took it. */
export interface Taken {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
