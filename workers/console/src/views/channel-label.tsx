import { arrivalLabels } from "@sanad/locale/labels/channels";
import type { Language } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Icon } from "./icon.tsx";

/** How something came: a channel, or what a member wrote down. */
export type Arrival = keyof typeof arrivalLabels;

export function ChannelLabel({
  channel,
  language,
}: {
  readonly channel: Arrival;
  readonly language: Language;
}): JSX.Element {
  return (
    <span class="channel">
      <Icon name={channel} /> {arrivalLabels[channel][language]}
    </span>
  );
}
