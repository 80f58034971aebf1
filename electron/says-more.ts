import { isDeepStrictEqual } from "node:util";
import type { SchedulerState } from "../shared/scheduler/state.ts";

/**
 * Whether a state has to be written in place of the one that is kept. Looks at a person who stays away come every half
 * minute and only move its moments on, which no start needs: it goes by `since` (S3), and takes again what led to nothing.
 */
export function saysMore(kept: SchedulerState, next: SchedulerState): boolean {
  const [was, is] = [kept.presence, next.presence];
  if (was.kind !== "gone" || is.kind !== "gone") return !isDeepStrictEqual(kept, next);
  const { at, takenUntil, wakeAt } = kept;
  // P3. Of what the open prompt took ahead of its time, the moment tells whether it has come since.
  const { prompt } = next;
  const items = prompt === null ? [] : [prompt.lead, ...prompt.group];
  if (items.some(({ due }) => takenUntil < due && due <= next.takenUntil)) return true;
  const presence = { ...is, lookAt: was.lookAt };
  return !isDeepStrictEqual(kept, { ...next, at, takenUntil, wakeAt, presence });
}
