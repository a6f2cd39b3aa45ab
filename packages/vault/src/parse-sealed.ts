import { DomainError } from "@sanad/domain/error";

/**
 * JSON that was sealed. It opened, so it is ours or a forger's: a forger's gets the same refusal as any other damage.
 *
 * @throws DomainError `damaged`
 */
export function parseSealed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError("damaged", "sealed text is not JSON", { cause });
  }
}
