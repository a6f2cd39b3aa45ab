import { NewCompartments } from "@sanad/casework/compartments";
import { type FormCompartments, formCompartments } from "@sanad/casework/form-compartments";
import type { Intake } from "@sanad/casework/intake";
import { discardEvidence, keepEvidence } from "@sanad/casework/keep-evidence";
import { submissionBytes } from "@sanad/channels/form-schema";
import { safeName } from "@sanad/channels/file-name";
import { detectKind, headSize } from "@sanad/channels/upload/file-kind";
import {
  type IncomingFile,
  type MultipartRefusal,
  readMultipart,
  uploadLimits,
} from "@sanad/channels/upload/multipart";
import { peek } from "@sanad/channels/upload/peek";
import type { FormValues } from "@sanad/domain/form";
import type { SealedEvidence } from "@sanad/domain/report";
import { log } from "@sanad/http/log";
import type { FileProblem } from "@sanad/locale/files";
import { isPictureOfMinor } from "./pictures-of-minor.ts";

/** So that the first file too many still gets here, and is named. */
const oneFileMore = { ...uploadLimits, files: uploadLimits.files + 1 };

export interface ReceivedForm {
  readonly fields: FormValues;
  readonly evidence: readonly SealedEvidence[];
  readonly sealedTo: FormCompartments;
  /** why the body as a whole was refused */
  readonly refusal: MultipartRefusal | null;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the form while it arrives; each file is sealed on its way to R2. The fields come first and survive a refusal,
 * so that nobody has to write their words twice.
 *
 * @throws FormNotKeptError when R2 fails; what was kept until then is discarded or swept
 */
export async function receiveForm(intake: Intake, request: Request): Promise<ReceivedForm> {
  let sealedTo: FormCompartments | undefined;
  const evidence: SealedEvidence[] = [];
  const problems: FileProblem[] = [];
  const fields = new Map<string, string[]>();
  let [current, files] = ["", 0];

  async function onFile(file: IncomingFile): Promise<void> {
    current = safeName(file.name);
    files += 1;
    if (files > uploadLimits.files) {
      problems.push({ kind: "too_many", name: current, limit: uploadLimits.files });
      return;
    }
    const { head, body } = await peek(file.body, headSize);
    const kind = await detectKind(head);
    if (!kind.ok) {
      problems.push({ kind: "kind", name: current });
      return;
    }
    if (isPictureOfMinor(fields, kind.value)) {
      problems.push({ kind: "minor", name: current });
      return;
    }
    sealedTo ??= await formCompartments(intake, submissionBytes(fields.get("s")?.[0]));
    const recipient = sealedTo.compartments.recipient("exhibits");
    const incoming = { compartment: "exhibits", recipient, name: current, kind: kind.value, body } as const;
    evidence.push(await keepEvidence(intake, incoming));
  }

  try {
    const read = await readMultipart(request, oneFileMore, onFile, fields);
    const arrived = { fields, evidence, sealedTo: sealedTo ?? nothingSealed() };
    if (read.ok) return { ...arrived, refusal: null, problems };
    return { ...arrived, refusal: read.reason, problems: [problemOf(read.reason, current)] };
  } catch (cause) {
    // The rows of this report do not exist yet, so nothing refers to what was kept.
    await discardQuietly(intake, evidence);
    throw new FormNotKeptError(fields, { cause });
  }
}

function nothingSealed(): FormCompartments {
  return { first: null, compartments: new NewCompartments() };
}

/** Takes back evidence of a report that is not filed. What cannot be taken back now, the sweep removes within a day. */
export async function discardQuietly(intake: Intake, evidence: readonly SealedEvidence[]): Promise<void> {
  const ids = evidence.map((item) => item.id);
  try {
    await discardEvidence(intake, ids);
  } catch {
    log("discard-failed", { worker: "intake", count: ids.length });
  }
}

/** The words of a form alone, for a worker that can keep nothing. */
export async function readWords(request: Request): Promise<FormValues> {
  const fields = new Map<string, string[]>();
  await readMultipart(request, uploadLimits, (file) => file.body.cancel(), fields);
  return fields;
}

/** A failure of ours while a form arrived. Carries what was typed, for the page that gives it back. */
export class FormNotKeptError extends Error {
  override readonly name = "FormNotKeptError";
  readonly fields: FormValues;

  /** the rows may have been stored although their answer was lost */
  readonly mayBeStored: boolean;

  constructor(fields: FormValues, options: ErrorOptions, mayBeStored = false) {
    super("a form could not be kept", options);
    this.fields = fields;
    this.mayBeStored = mayBeStored;
  }
}

function problemOf(refusal: MultipartRefusal, name: string): FileProblem {
  switch (refusal) {
    case "too-large":
      return { kind: "too_large", name, limit: uploadLimits.totalBytes };
    case "too-many":
      return { kind: "too_many", name, limit: uploadLimits.files };
    case "cut-off":
    case "malformed":
    case "not-multipart":
      return { kind: "cut_off" };
  }
}
