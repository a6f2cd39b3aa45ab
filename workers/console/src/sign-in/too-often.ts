import type { Desk } from "@sanad/casework/desk/desk";
import { networkKey } from "@sanad/casework/limit-key";
import { isThisMachine, network } from "@sanad/http/network";
import type { Context } from "hono";
import type { App } from "../context.ts";

/**
 * Whether tries to sign in come too fast from one network: each costs us a slow hash. The address is kept nowhere; the
 * platform counts under a keyed hash.
 */
export async function comesTooOften(c: Context<App>, desk: Desk): Promise<boolean> {
  const address = c.req.header("cf-connecting-ip");
  if (address === undefined || isThisMachine(address)) return false;
  const { success } = await c.env.SIGN_IN.limit({ key: await networkKey(desk, network(address)) });
  return !success;
}
