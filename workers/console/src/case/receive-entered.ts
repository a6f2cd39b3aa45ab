import type { Compartments } from "@sanad/casework/compartments";
import { discardUnnamed, keepEvidence } from "@sanad/casework/keep-evidence";
import type { Desk } from "@sanad/casework/desk/desk";
import { safeName } from "@sanad/channels/file-name";
import { detectKind, headSize, kindFamily } from "@sanad/channels/upload/file-kind";
import {
  type IncomingFile,
  type MultipartRefusal,
  readMultipart,
  uploadLimits,
} from "@sanad/channels/upload/multipart";
import { peek } from "@sanad/channels/upload/peek";
import type { OwnRecording, SealedEvidence } from "@sanad/domain/report";
import type { FileProblem } from "@sanad/locale/files";

type KeptBy = Pick<Desk, "bucket" | "db">;

/** What a member wrote down, with the files sealed while they arrived. */
export interface ReceivedEntered {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly evidence: readonly SealedEvidence[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a form of the desk while it arrives. The fields come before the files.
 *
 * @param ofMinor whether the person is, or may be, a minor: then no picture is kept, whoever brings it
 * @param sealTo asked for at the first file, with the fields that came before it
 * @throws whatever R2 throws; what was kept until then is taken back
 */
export async function receiveEntered(
  desk: KeptBy,
  request: Request,
  sealTo: (fields: ReadonlyMap<string, readonly string[]>) => Promise<Compartments>,
  ofMinor: (fields: ReadonlyMap<string, readonly string[]>) => Promise<boolean>,
): Promise<ReceivedEntered> {
  const fields = new Map<string, string[]>();
  const evidence: SealedEvidence[] = [];
  const problems: FileProblem[] = [];
  async function onFile(file: IncomingFile): Promise<void> {
    const name = safeName(file.name);
    const { head, body } = await peek(file.body, headSize);
    const kind = await detectKind(head);
    if (!kind.ok) {
      problems.push({ kind: "kind", name });
      return;
    }
    if (["image", "video", "zip"].includes(kindFamily(kind.value) ?? "") && (await ofMinor(fields))) {
      problems.push({ kind: "minor", name });
      return;
    }
    const recipient = (await sealTo(fields)).recipient("exhibits");
    const sealed = await keepEvidence(desk, {
      compartment: "exhibits",
      recipient,
      name,
      kind: kind.value,
      body,
    });
    const own = ownRecordingIn(fields);
    evidence.push({ ...sealed, ...(own !== null && { ownRecording: own }) });
  }
  try {
    const read = await readMultipart(request, uploadLimits, onFile, fields);
    if (!read.ok) problems.push({ kind: problemKinds[read.reason] });
  } catch (error) {
    await takeBack(desk, evidence);
    throw error;
  }
  return { fields, evidence, problems };
}

const problemKinds = {
  "not-multipart": "cut_off",
  "cut-off": "cut_off",
  malformed: "cut_off",
  "too-large": "too_large",
  "too-many": "too_many",
} as const satisfies Record<MultipartRefusal, FileProblem["kind"]>;

/** Takes back what no row names. */
export async function takeBack(desk: KeptBy, evidence: readonly SealedEvidence[]): Promise<void> {
  await discardUnnamed(
    desk,
    evidence.map(({ id }) => id),
  );
}

/** A recording of the center's own, as the form says it; `null` where it is none. */
function ownRecordingIn(fields: ReadonlyMap<string, readonly string[]>): OwnRecording | null {
  if (fields.get("own")?.[0] !== "yes") return null;
  const text = (name: string) => (fields.get(name)?.[0] ?? "").trim().slice(0, 2000);
  return { purpose: text("purpose"), participants: text("participants") };
}
