import type { Channel, Language } from "@sanad/domain/vocabulary";
import { channelLabels } from "@sanad/locale/labels/situation";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Icon } from "./icon.tsx";

/** How something came or went. */
export function ChannelLabel({
  channel,
  language,
}: {
  readonly channel: Channel;
  readonly language: Language;
}): JSX.Element {
  return (
    <span class="channel">
      <Icon name={channel} /> {channelLabels[channel][language]}
    </span>
  );
}
