export type WorkerName = "intake" | "notify" | "console" | "partner";

/**
 * All that may be logged. There is no field for a body, name, number, address, file name, receipt, token or path,
 * and a value that does not look like a code of ours is not written: a mistake shows as `hidden`.
 */
export interface LogFields {
  readonly worker?: WorkerName;
  /** an id of ours */
  readonly id?: string;
  /** a tagged reason, never an error's message */
  readonly reason?: string;
  readonly count?: number;
  readonly status?: number;
}

const code = /^[a-z][a-z0-9]*(?:[-_.:][a-z0-9]+)*$/;

/** One line of JSON to the platform's log, where the deployment turned it on. */
export function log(event: string, fields: LogFields): void {
  const { worker, id, reason, count, status } = fields;
  const line = { event: shown(event), worker, id: shown(id), reason: shown(reason), count, status };
  // oxlint-disable-next-line no-console -- the one place that writes to the log
  console.log(JSON.stringify(line));
}

function shown(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return text.length <= 64 && code.test(text) ? text : "hidden";
}
