import type { Channel } from "@sanad/domain/vocabulary";
import { deliveryLabels, timelineTexts } from "@sanad/locale/console/timeline";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ChannelLabel } from "./channel-label.tsx";
import { Icon } from "./icon.tsx";
import { Moment, type Reader } from "./moment.tsx";
import { Stranger } from "./stranger.tsx";

/** What became of a reply by one channel. */
export interface DeliveryState {
  readonly channel: Channel;
  readonly state: keyof typeof deliveryLabels;
  /** UTC milliseconds */
  readonly at: number;
  /** why it failed or waits, in the reader's language */
  readonly why: string | null;
}

export function Deliveries({
  deliveries,
  reader,
}: {
  readonly deliveries: readonly DeliveryState[];
  readonly reader: Reader;
}): JSX.Element | null {
  // one that went out by no channel, as it stands under the receipt or was told by hand
  if (deliveries.length === 0) return null;
  return (
    <ul class="deliveries" aria-label={timelineTexts.delivery[reader.language]}>
      {deliveries.map((one) => (
        <li class={`delivery ${one.state}`}>
          <Icon name={one.state} />
          <strong>{deliveryLabels[one.state][reader.language]}</strong>
          <ChannelLabel channel={one.channel} language={reader.language} />
          <Moment at={one.at} reader={reader} />
          {one.why === null ? null : (
            <span class="why">
              <Stranger text={one.why} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
