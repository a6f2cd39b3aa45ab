/** The outcome of reading what a stranger sent: a value, or a reason without content. */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<E extends string>(reason: E): { readonly ok: false; readonly reason: E } {
  return { ok: false, reason };
}
