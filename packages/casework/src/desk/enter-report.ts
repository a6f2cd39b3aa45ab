import type { Report, SealedEvidence } from "@sanad/domain/report";
import { addEntries, waitingStatement } from "@sanad/store/change-case";
import { keyedHash } from "@sanad/vault/seal";
import { hex } from "@sanad/domain/bytes";
import type { Language } from "@sanad/domain/vocabulary";
import { appendMessage } from "../append-message.ts";
import { type Compartments, knownCompartments } from "../compartments.ts";
import { type AnsweredForm, fileForm } from "../file-form.ts";
import type { FormCompartments } from "../form-compartments.ts";
import type { Intake } from "../intake.ts";
import type { Stored } from "@sanad/store/file-case";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/**
 * The desk as what takes reports in. Whoever has the person before them leads, whatever the country: else the member who
 * wrote it down could not read it again.
 */
export function intakeOfDesk(desk: Desk, { viewer }: Pick<SignedIn, "viewer">): Intake {
  const { center } = viewer;
  const routing = { countries: {}, otherwise: center, unknown: center };
  return { ...desk, routing, acknowledgeHourly: 0 };
}

export interface EnteredReport {
  /** 32 bytes of the form: sending it twice makes one case */
  readonly submission: Uint8Array;
  readonly report: Report;
  readonly evidence: readonly SealedEvidence[];
  readonly sealedTo: FormCompartments;
}

/** Makes a case of what a person told, with a receipt to be read out to them. */
export async function enterReport(
  desk: Desk,
  signedIn: SignedIn,
  entered: EnteredReport,
): Promise<AnsweredForm> {
  const { center, member } = signedIn.viewer;
  const intake = intakeOfDesk(desk, signedIn);
  return fileForm(intake, { ...entered, enteredBy: { center, member }, traces: [], signs: [] });
}

/** What the files of a case that is there are sealed to. */
export async function enteredTo(desk: Desk, opened: OpenedCase): Promise<Compartments> {
  const { id, epoch } = opened.case;
  const known = await knownCompartments(desk, id, epoch);
  return { ...known, identity: (compartment) => opened.current(compartment).identity };
}

/** Adds to a case what the person told by another way, or files that they brought. */
export async function enterMessage(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  entered: Pick<EnteredReport, "submission" | "report" | "evidence">,
): Promise<Stored> {
  const { center, member } = signedIn.viewer;
  const { submission, report, evidence } = entered;
  const dedupe = await keyedHash(desk.lookupKey, "sanad/v1/dedupe", "desk", hex(submission));
  const { outcome } = await appendMessage(intakeOfDesk(desk, signedIn), {
    case: opened.case,
    compartments: await enteredTo(desk, opened),
    report,
    enteredBy: { center, member },
    evidence,
    dedupe,
    signs: [],
    threads: [],
    messages: [],
  });
  return outcome;
}

/** Keeps an answer that a member gave by hand: it stands in the timeline, and with the receipt's holder, like every other. */
export async function enterReply(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  text: string,
  language: Language,
): Promise<void> {
  const body = { text, language };
  const entry = await writeEntry(desk, signedIn, opened, { kind: "reply", body });
  const { member: actor } = signedIn.viewer;
  const event = { at: desk.now, actor, action: "reply-written", subject: entry.id } as const;
  const turn = waitingStatement(desk.db, opened.case, "person");
  await addEntries(desk.db, opened.case, [entry], [event], [turn]);
}
