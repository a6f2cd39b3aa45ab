import type { ExhibitDetails, ExhibitsBody } from "@sanad/domain/entry";
import { showSize } from "@sanad/locale/files";
import type { ExhibitAccess, ExhibitItem } from "../views/exhibit.tsx";
import type { Told } from "./timeline-items.ts";

/** The pieces of one entry, closed until somebody asks for them. */
export function exhibitItems({ exhibits }: ExhibitsBody, told: Told): readonly ExhibitItem[] {
  return exhibits.map((one, index) => ({
    number: index + 1,
    kind: kindOf(one.kind),
    name: told.page.names.get(one.evidence) ?? null,
    size: showSize(one.length, told.reader.language),
    sha256: one.sha256,
    access: accessOf(one, told),
  }));
}

function accessOf(one: ExhibitDetails, { page }: Told): ExhibitAccess {
  const row = page.context.evidence.find(({ id }) => id === one.evidence);
  // A row that is gone, or was never there, is nothing to be asked for.
  if (row === undefined || row.deletedAt !== null || row.quarantinedAt !== null)
    return { state: "quarantined" };
  // An own recording of the center waits for the lawyer whoever is in it; a picture of a minor waits for two people.
  const kind = kindOf(one.kind);
  if (page.minor && (kind === "image" || kind === "video")) return { state: "quarantined" };
  if (one.ownRecording !== undefined && !page.context.approvedRecordings.includes(one.evidence))
    return { state: "awaitingLawyer" };
  const here = `/cases/${page.case.id}/evidence/${one.evidence}`;
  return { state: "hidden", show: `${here}/show`, download: `${here}/download` };
}

function kindOf(kind: string): ExhibitItem["kind"] {
  if (kind.startsWith("image/") && kind !== "image/svg+xml") return "image";
  if (kind.startsWith("video/")) return "video";
  return kind.startsWith("audio/") ? "audio" : "document";
}
