import { NewCompartments } from "@sanad/casework/compartments";
import { recipientRows, wrapRows } from "@sanad/casework/wrap-case";
import { sealArrival } from "@sanad/casework/seal-arrival";
import type { System } from "@sanad/dev/system";
import type { CaseId } from "@sanad/domain/id";
import { leadCompartments } from "@sanad/domain/sharing";
import { makeReference } from "@sanad/domain/reference";
import type { Answers, Report } from "@sanad/domain/report";
import type { NewCaseRows } from "@sanad/store/case-rows";
import { connect } from "@sanad/store/database";
import { fileCase } from "@sanad/store/file-case";
import { freshId } from "@sanad/store/fresh-id";

/**
 * Seals a report as a program of somebody's own would, with every MAC right and an urgency of its own claiming, and puts it straight
 * into the database.
 */
export async function fileHandmade(
  system: System,
  told: { readonly story: string; readonly answers: unknown; readonly training?: boolean },
): Promise<{ readonly id: CaseId; readonly reference: string }> {
  const { keys, miniflare } = system;
  const db = connect(await miniflare.getD1Database("DB", "sanad-intake"));
  const recipientKey = new Uint8Array(Buffer.from(keys.recipientKey, "base64"));
  const centers = {
    ma: { id: "ma", recipient: keys.centerRecipients.ma, previous: [] },
    intl: { id: "intl", recipient: keys.centerRecipients.intl, previous: [] },
  } as const;
  const compartments = new NewCompartments();
  await compartments.make(...leadCompartments("ma"));
  const id = freshId("case");
  const reference = makeReference(crypto.getRandomValues(new Uint8Array(8)));
  const at = Date.now();
  const { story } = told;
  // what a stranger sealed need not be what the types say
  const answers = told.answers as Answers;
  const report: Report = { channel: "web", language: "ar", story, answers };
  const arrival = { caseId: id, epoch: 1, at, compartments, recipientKey, proven: true };
  const body = { channel: "web", language: "ar", story, answers, urgency: "U4" } as const;
  const sealed = await sealArrival(arrival, { kind: "report", body }, report, []);
  const made = { caseId: id, compartments, epoch: 1 };
  const rows: NewCaseRows = {
    case: {
      id,
      reference,
      channel: "web",
      language: "ar",
      country: "MA",
      urgency: "U4",
      status: "new",
      lead: "ma",
      epoch: 1,
      filedAt: at,
      training: told.training === true ? 1 : 0,
    },
    recipients: await recipientRows({ recipientKey }, made),
    wraps: await wrapRows({ centers }, made, "ma", [], undefined),
    ...sealed,
    threads: [],
    inbound: [],
    outbox: [],
  };
  await fileCase(db, rows, [{ at, actor: "intake", action: "case-filed", subject: null }]);
  return { id, reference };
}
