import type { ExhibitAccess } from "@sanad/casework/desk/exhibit-access";
import type { OpenedExhibit } from "@sanad/casework/desk/read-exhibits";
import { shownKind } from "@sanad/domain/shown-kind";
import type { Language } from "@sanad/domain/vocabulary";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { fileSize } from "@sanad/locale/file-size";
import type { ExhibitItem } from "../views/exhibit.tsx";

/**
 * A piece of evidence for the kit. Nothing of its content is there: showing and downloading are asked for.
 *
 * @param href of its own page
 */
export function exhibitItem(
  { details, name, row }: OpenedExhibit,
  access: ExhibitAccess,
  about: { readonly number: number; readonly href: string; readonly language: Language },
): ExhibitItem {
  const { number, href, language } = about;
  const whole = row.compartment === "person" ? evidenceTexts.wholeMessage[language] : null;
  return {
    number,
    kind: shownKind(details.kind),
    name: name ?? whole,
    size: fileSize(details.length, language),
    sha256: details.sha256,
    access: kitAccess(access, href),
  };
}

function kitAccess(access: ExhibitAccess, href: string): ExhibitItem["access"] {
  switch (access) {
    case "open":
    case "leave":
      return { state: "hidden", show: `${href}/show`, download: `${href}/download` };
    case "awaiting-lawyer":
      return { state: "awaitingLawyer" };
    case "quarantined":
    case "closed":
    case "damaged":
    case "deleted":
      return { state: "quarantined" };
  }
}
