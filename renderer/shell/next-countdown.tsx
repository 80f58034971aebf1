import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { between } from "../../shared/time/instant.ts";
import { countdown } from "../ui/countdown.ts";
import { isBreak } from "../ui/is-break.ts";
import { sameDay } from "../ui/same-day.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";

/** The time until the next break in a few letters; nothing when there is none today or something else is going on. */
export function NextCountdown({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const now = useNow(1000);
  const { next, pause, prompt, session, zone } = snapshot;
  const goingOn = pause ?? prompt ?? session;
  if (next === null || !isBreak(next) || goingOn !== null || !sameDay(next.at, now, zone))
    return null;
  return countdown(between(now, next.at))
    .map(({ value, unit }) => `${value} ${words({ id: `unit.${unit}` })}`)
    .join(" ");
}
