import {
  MessageSquareMore,
  MessageSquareOff,
  Minimize,
  VolumeOff,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";

// Drawn for the design on an 18 unit grid with a 1.5 stroke.
const drawings = {
  pause: <path d="M6.6 5v8M11.4 5v8" strokeWidth="2" />,
  play: (
    <path
      d="M6 4.2v9.6a.5.5 0 0 0 .8.4l7-4.8a.5.5 0 0 0 0-.8l-7-4.8a.5.5 0 0 0-.8.4z"
      fill="currentColor"
      stroke="none"
    />
  ),
  previous: (
    <>
      <path d="M13 4.6v8.8L6.4 9z" fill="currentColor" />
      <path d="M4.6 4.6v8.8" />
    </>
  ),
  skip: (
    <>
      <path d="M5 4.6v8.8L11.6 9z" fill="currentColor" />
      <path d="M13.4 4.6v8.8" />
    </>
  ),
  sound: (
    <path d="M3 7.2v3.6h2.4L8.8 13.6V4.4L5.4 7.2zM11.4 6.6a3.4 3.4 0 0 1 0 4.8M13.4 4.6a6.2 6.2 0 0 1 0 8.8" />
  ),
  full: <path d="M3.4 7V3.4H7M11 3.4h3.6V7M14.6 11v3.6H11M7 14.6H3.4V11" />,
  close: <path d="M4.8 4.8l8.4 8.4M13.2 4.8l-8.4 8.4" />,
} satisfies Record<string, ReactNode>;

/** What the design does not draw. */
const others = {
  silent: VolumeOff,
  voice: MessageSquareMore,
  voiceless: MessageSquareOff,
  small: Minimize,
} satisfies Record<string, LucideIcon>;

export type PlayerIcon = keyof typeof drawings | keyof typeof others;

const isOther = (name: PlayerIcon): name is keyof typeof others => name in others;

/** An icon of the player's controls, as large as its control wants it. */
export function Icon({ name }: { readonly name: PlayerIcon }) {
  if (isOther(name)) {
    const Other = others[name];
    return <Other aria-hidden="true" />;
  }
  return (
    <svg
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
