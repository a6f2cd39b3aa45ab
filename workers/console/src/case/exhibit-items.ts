import type { ExhibitDetails, ExhibitsBody } from "@sanad/domain/entry";
import { shownKind } from "@sanad/domain/shown-kind";
import { fileSize } from "@sanad/locale/file-size";
import type { ExhibitAccess, ExhibitItem } from "../views/exhibit.tsx";
import type { Told } from "./timeline-items.ts";

/** The pieces of one entry, closed until somebody asks for them. Each leads to its own page, for whoever may see evidence. */
export function exhibitItems({ exhibits }: ExhibitsBody, told: Told): readonly ExhibitItem[] {
  const { page, reader, mayDo } = told;
  return exhibits.map((one, index) => ({
    number: index + 1,
    kind: shownKind(one.kind),
    name: page.names.get(one.evidence) ?? null,
    size: fileSize(one.length, reader.language),
    sha256: one.sha256,
    ...(mayDo("evidence-view") && { page: hrefOf(one, told) }),
    access: accessOf(one, told),
  }));
}

function accessOf(one: ExhibitDetails, told: Told): ExhibitAccess {
  const { page, mayDo } = told;
  const row = page.context.evidence.find(({ id }) => id === one.evidence);
  // A row that is gone, or was never there, is nothing to be asked for.
  if (row === undefined || row.deletedAt !== null || row.quarantinedAt !== null)
    return { state: "quarantined" };
  // An own recording of the center waits for the lawyer whoever is in it.
  if (one.ownRecording !== undefined && !page.context.approvedRecordings.includes(one.evidence))
    return { state: "awaitingLawyer" };
  const here = hrefOf(one, told);
  return {
    state: "hidden",
    show: mayDo("evidence-view") ? `${here}/show` : null,
    download: mayDo("evidence-download") ? `${here}/download` : null,
  };
}

function hrefOf(one: ExhibitDetails, { page }: Told): string {
  return `/cases/${page.case.id}/evidence/${one.evidence}`;
}
