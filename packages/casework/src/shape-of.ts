import type { z } from "zod";

/**
 * The fields of a schema that reads a `T` back: each of its keys and no other. `satisfies z.ZodType<T>` alone lets an
 * optional key be forgotten, and zod then drops from what was sealed whatever it was not told of.
 */
export type ShapeOf<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };
