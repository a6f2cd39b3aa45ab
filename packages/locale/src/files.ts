import type { Language } from "@sanad/domain/vocabulary";
import { isolate } from "./isolate.ts";
import { fill, type Text } from "./text.ts";

export const fileProblemKinds = ["too_large", "too_many", "kind", "minor", "cut_off"] as const;
export type FileProblemKind = (typeof fileProblemKinds)[number];

/** Why files were not taken: the form comes back with its words. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  /** the file's own name, as its owner sent it */
  readonly name?: string;
  /** bytes for `too_large`, files for `too_many` */
  readonly limit?: number;
}

const texts = {
  too_large: {
    ar: "الملف {name} أكبر مما نستقبل: {limit} في المجموع. كلامك ما زال في الأسفل.",
    fr: "Le fichier {name} dépasse la limite : {limit} au total. Votre texte est toujours là, plus bas.",
    en: "The file {name} is over the limit of {limit} in all. Your text is still below.",
  },
  too_many: {
    ar: "عدد الملفات أكثر من {limit}، وآخرها {name}. كلامك ما زال في الأسفل.",
    fr: "Plus de {limit} fichiers, le dernier étant {name}. Votre texte est toujours là, plus bas.",
    en: "More than {limit} files, the last being {name}. Your text is still below.",
  },
  kind: {
    ar: "لا نستقبل هذا النوع من الملفات: {name}. أرسل لقطة شاشة أو صوتا أو فيديو أو PDF أو نصا أو محادثة مصدرة (zip).",
    fr: "Ce type de fichier n’est pas accepté : {name}. Envoyez une capture, un son, une vidéo, un PDF, un texte ou une conversation exportée (zip).",
    en: "We do not take this kind of file: {name}. Send a screenshot, audio, video, PDF, text or an exported chat (zip).",
  },
  minor: {
    ar: "حماية لمن هم دون 18 سنة لم نحفظ الملف {name}، لأنه صورة أو فيديو أو ملف قد يحتوي عليهما. كلامك ما زال في الأسفل: أرسله دون هذا الملف.",
    fr: "Pour protéger les moins de 18 ans, le fichier {name} n’a pas été gardé, car c’est une image, une vidéo, ou un fichier qui peut en contenir. Votre texte est toujours là : envoyez-le sans ce fichier.",
    en: "To protect people under 18, the file {name} was not kept, because it is a picture, a video, or a file that may hold one. Your text is still below: send it without this file.",
  },
  cut_off: {
    ar: "انقطع الإرسال قبل أن يكتمل، ولم يُحفظ شيء. أعد المحاولة.",
    fr: "L’envoi s’est interrompu, rien n’a été enregistré. Réessayez.",
    en: "The upload was cut off, and nothing was kept. Please try again.",
  },
} as const satisfies Record<FileProblemKind, Text>;

/** One sentence, for plain text and HTML alike: the name is isolated from the sentence's direction and shortened. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const name = [...(problem.name ?? "")].slice(0, 80).join("");
  const limit = problem.limit ?? 0;
  return fill(texts[problem.kind][language], {
    name: name === "" ? "" : isolate(name),
    limit: problem.kind === "too_large" ? showSize(limit, language) : String(limit),
  });
}

/** @param bytes shown as whole megabytes of 1,000,000 */
export function showSize(bytes: number, language: Language): string {
  const unit: Text = { ar: "ميغابايت", fr: "Mo", en: "MB" };
  return `${Math.floor(bytes / 1_000_000)} ${unit[language]}`;
}
