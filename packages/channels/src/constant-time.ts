/**
 * Compares without telling by its time where two texts differ: workerd's own comparison is not in every runtime
 * that the tests use. The length is not secret: every value compared here has a fixed one.
 */
export function equalInConstantTime(left: string, right: string): boolean {
  const encoder = new TextEncoder();
  const a = encoder.encode(left);
  const b = encoder.encode(right);
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}
