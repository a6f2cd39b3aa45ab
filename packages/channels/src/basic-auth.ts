import { base64 } from "@sanad/domain/base64";
import { utf8 } from "@sanad/domain/bytes";

/** RFC 7617, in UTF-8: the whole value of an `Authorization` header. */
export function basicAuth(user: string, password: string): string {
  return `Basic ${base64(utf8(`${user}:${password}`))}`;
}
