/** @returns `undefined` for what is no JSON, so that a schema refuses it like everything else that is wrong */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
