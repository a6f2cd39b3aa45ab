/** Whether a request comes from the machine that the worker runs on: on the platform none does. */
export function isThisMachine(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/**
 * What of an address stands for one network: all of IPv4, and of IPv6 the first 64 bits, because one household, or one
 * program, has all of the rest to itself (RFC 4291 section 2.5.4).
 */
export function network(address: string): string {
  if (!address.includes(":")) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.toLowerCase().split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(8 - front.length - back.length, 0) }, () => "0");
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
