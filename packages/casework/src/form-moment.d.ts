import type { SuspicionSign } from "@sanad/domain/suspicion";
/**
 * The moment at which a form was first shown, signed: it travels in the form, because nothing is kept between its pages.
 * It names nobody, and is the same on every page of one form.
 *
 * @param key the Worker secret of keyed hashes
 * @param at UTC milliseconds
 */
export declare function stampMoment(key: Uint8Array, at: number): Promise<string>;
/** @returns UTC milliseconds; `null` for what we did not sign */
export declare function readMoment(key: Uint8Array, stamp: string): Promise<number | null>;
/**
 * What the moment tells of a form that arrives. A page that lay open for days tells nothing.
 *
 * @param key the Worker secret of keyed hashes
 * @param stamp what the form carried
 * @param now UTC milliseconds
 * @param least milliseconds that a person takes at the very least
 */
export declare function momentSigns(
  key: Uint8Array,
  stamp: string | undefined,
  now: number,
  least: number,
): Promise<readonly SuspicionSign[]>;
