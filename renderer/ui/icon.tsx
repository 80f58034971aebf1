import { Plus, SlidersHorizontal, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

// Drawn for the design on an 18 unit grid with a 1.5 stroke.
const drawings = {
  today: (
    <>
      <path d="M2.5 13.2h13" />
      <path d="M5 13.2a4 4 0 0 1 8 0" />
      <path d="M9 4.2v2M3.9 6.7l1.3 1.3M14.1 6.7l-1.3 1.3" />
    </>
  ),
  routines: (
    <>
      <circle cx="9" cy="3.9" r="1.7" />
      <path d="M3.6 7.6 9 8.6l5.4-1" />
      <path d="M9 8.6v2.6l-3 4.2M9 11.2l3 4.2" />
    </>
  ),
  guide: (
    <path d="M9 4.9C7.4 3.8 5 3.5 2.6 3.7v9.9c2.4-.2 4.8.1 6.4 1.2 1.6-1.1 4-1.4 6.4-1.2V3.7C13 3.5 10.6 3.8 9 4.9zM9 4.9v9.9" />
  ),
  check: <path d="M6.2 9h5.6M4.6 5.4v7.2M13.4 5.4v7.2M2.2 7.4v3.2M15.8 7.4v3.2" />,
  schedule: (
    <>
      <rect x="2.6" y="3.4" width="12.8" height="11.8" rx="3" />
      <path d="M2.6 7.2h12.8M6.2 2v2.4M11.8 2v2.4" />
    </>
  ),
  journal: (
    <>
      <path d="M2.6 12.6l3.4-4 3 2.6 3.1-5.4 3.3 2.8" />
      <path d="M2.6 15.4h12.8" />
    </>
  ),
  export: (
    <path d="M9 11V2.8M5.8 5.6 9 2.6l3.2 3M3.4 10.6v2.6c0 1 .8 1.8 1.8 1.8h7.6c1 0 1.8-.8 1.8-1.8v-2.6" />
  ),
  pause: <path d="M6.6 5v8M11.4 5v8" strokeWidth="2" />,
  play: (
    <path
      d="M6 4.2v9.6a.5.5 0 0 0 .8.4l7-4.8a.5.5 0 0 0 0-.8l-7-4.8a.5.5 0 0 0-.8.4z"
      fill="currentColor"
      stroke="none"
    />
  ),
  search: (
    <>
      <circle cx="8" cy="8" r="4.4" />
      <path d="M11.4 11.4 15 15" />
    </>
  ),
  close: <path d="M4.8 4.8l8.4 8.4M13.2 4.8l-8.4 8.4" />,
  tick: <path d="M4 9.4l3.4 3.4L14 5.6" strokeWidth="1.8" />,
  forward: <path d="M7.2 4.4 11.8 9l-4.6 4.6" />,
  back: <path d="M10.8 4.8 6.8 9l4 4.2" />,
  up: <path d="M5 10.8 9 7l4 3.8" />,
  down: <path d="M5 7.2 9 11l4-3.8" />,
} satisfies Record<string, ReactNode>;

/** What the design does not draw. */
const others = { plus: Plus, settings: SlidersHorizontal } satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof drawings | keyof typeof others;

const isOther = (name: IconName): name is keyof typeof others => name in others;

/** An icon of the design; decoration beside a text or inside a named control. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  if (isOther(name)) {
    const Other = others[name];
    return <Other size={size} aria-hidden="true" />;
  }
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
