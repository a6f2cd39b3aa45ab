export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/**
 * What lies at a path: names and places in lists with a dot between, `data.message`, `results.0.text`.
 *
 * @returns `undefined` where nothing is; what a value inherits is not there
 */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const name of path.split(".")) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}
