import { exhibitTexts } from "@sanad/locale/console/timeline";
import type { Language } from "@sanad/domain/vocabulary";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Icon } from "./icon.tsx";
import { Stranger } from "./stranger.tsx";

/** A piece of evidence as the timeline shows it. */
export interface ExhibitItem {
  /** for people to name it by; unique on its page */
  readonly number: number;
  readonly kind: "image" | "video" | "audio" | "document";
  /** as its owner named it; `null` where this member holds no `person` */
  readonly name: string | null;
  /** as people read it, in the reader's language */
  readonly size: string;
  /** hex */
  readonly sha256: string;
  /** its own page, where this is another one */
  readonly page?: string;
  readonly access: ExhibitAccess;
}

/**
 * `hidden` shows nothing of the content until somebody asks, and asking is a POST: it is a row of the ledger. What a member
 * may not ask for is `null`.
 */
export type ExhibitAccess =
  | { readonly state: "hidden"; readonly show: string | null; readonly download: string | null }
  | { readonly state: "shown"; readonly source: string; readonly hide: string; readonly download: string }
  | { readonly state: "quarantined" }
  | { readonly state: "awaitingLawyer" };

export function Exhibit({
  item,
  language,
}: {
  readonly item: ExhibitItem;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(exhibitTexts, language);
  return (
    <li class="exhibit">
      <Content item={item} language={language} />
      <div class="about">
        <p class="name clip">
          {item.page === undefined ? (
            <span class="mono">#{item.number}</span>
          ) : (
            <a class="mono" href={item.page}>
              #{item.number}
            </a>
          )}{" "}
          {item.name === null ? t[item.kind] : <Stranger text={item.name} />}
        </p>
        <p class="soft">
          {t[item.kind]} · <bdi>{item.size}</bdi>
        </p>
        <details class="sum">
          <summary>{t.checksum}</summary>
          <bdi class="mono" dir="ltr">
            {item.sha256}
          </bdi>
        </details>
        <Buttons item={item} language={language} />
      </div>
    </li>
  );
}

function Content({
  item,
  language,
}: {
  readonly item: ExhibitItem;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(exhibitTexts, language);
  const { access, kind } = item;
  if (access.state !== "shown" || kind === "document") {
    const closed = access.state === "quarantined" || access.state === "awaitingLawyer";
    return (
      <div class={closed ? "veil closed" : "veil"}>
        <Icon name={closed ? "lock" : kind} />
        <span>{access.state === "shown" ? t.document : t[access.state]}</span>
      </div>
    );
  }
  const label = `${t[kind]} ${item.number}`;
  switch (kind) {
    case "image":
      return <img class="seen" src={access.source} alt={label} loading="lazy" />;
    case "video":
      return <video class="seen" src={access.source} controls muted preload="metadata" aria-label={label} />;
    case "audio":
      return <audio class="seen" src={access.source} controls preload="metadata" aria-label={label} />;
  }
}

function Buttons({
  item,
  language,
}: {
  readonly item: ExhibitItem;
  readonly language: Language;
}): JSX.Element | null {
  const t = inLanguage(exhibitTexts, language);
  const { access } = item;
  if (access.state === "quarantined" || access.state === "awaitingLawyer") return null;
  return (
    <div class="actions">
      {access.state === "shown" ? (
        <a class="button quiet" href={access.hide}>
          {t.hide}
        </a>
      ) : access.show === null ? null : (
        <form method="post" action={access.show}>
          <button class="quiet" aria-label={fill(t.showNamed, { number: String(item.number) })}>
            {t.show}
          </button>
        </form>
      )}
      {access.download === null ? null : (
        <form method="post" action={access.download}>
          <button class="quiet">{t.download}</button>
        </form>
      )}
    </div>
  );
}
