import type { JSX } from "hono/jsx/jsx-runtime";

/** Drawn in a box of 20, by strokes alone, so that they take the colour of their text. */
const drawings = {
  web: "M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3",
  email: "M2.5 4.5h15v11h-15zM2.5 5.5l7.5 5.5 7.5-5.5",
  sms: "M3 4h14v9H9l-4 3.5V13H3z",
  phone:
    "M5 3h3l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5v3c0 1-.8 1.5-1.8 1.5C9 16 4 11 3.5 4.8 3.5 3.8 4 3 5 3z",
  walk_in: "M5 17V3h10v14M3 17h14M12 10v1",
  whatsapp: "M10 3a7 7 0 1 1-3.4 13.1L3 17l.9-3.6A7 7 0 0 1 10 3zM7.5 8.5c0 2.5 1.5 4 4 4",
  image: "M3 4h14v12H3zM3 13.5l4-4 3.5 3.5L13 10.5l4 4M13 7.2v.01",
  video: "M3 5h10v10H3zM13 9l4-2.5v7L13 11z",
  audio: "M4 8v4M7 5.5v9M10 3.5v13M13 6.5v7M16 8.5v3",
  document: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5",
  queued: "M10 3a7 7 0 1 0 .01 0M10 6v4.2l2.8 1.8",
  sent: "M4 10.5l4 4 8-9",
  delivered: "M1.5 10.5l4 4 8-9M9 14l1 .5 8-9",
  failed: "M10 3a7 7 0 1 0 .01 0M7.5 7.5l5 5M12.5 7.5l-5 5",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  alert: "M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.01",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  person: "M10 3.4a3.3 3.3 0 1 0 .01 0M3.5 17c.7-3.7 3.3-5.3 6.5-5.3s5.8 1.6 6.5 5.3",
} as const;

export type IconName = keyof typeof drawings;

/** An ornament: the word stands beside it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
