import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/** Bytes of a form without files and long texts. */
const SMALL = 64 * 1024;

/** For what strangers can send: a body is held in memory as a whole. */
export function smallForms(): MiddlewareHandler {
  return bodyLimit({ maxSize: SMALL, onError: (c) => c.body(null, 413) });
}

/** What was sent as a form; without fields where it is none. */
export async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    // the runtime's word for a body that is no form
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}

/** A field, no longer than any of ours is; empty for none and for a file. */
export function textOf(form: FormData, name: string, longest = 200): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, longest) : "";
}
