import type { Exercise } from "../content/schema.ts";
import { loadsOf } from "./recent-load.ts";

/** R16. What comes up in more than half of the last sessions: an exercise by its id, or a load on the spine. */
export interface Sameness {
  readonly kind: "exercise" | "load";
  readonly what: string;
  readonly times: number;
  readonly sessions: number;
}

const fewest = 4;
const share = 0.5;

/** The exercise or load that most sessions have, of those that more than half have. */
function mostOften(
  kind: Sameness["kind"],
  sessions: readonly (readonly string[])[],
): Sameness | null {
  const times = new Map<string, number>();
  for (const session of sessions) {
    for (const what of new Set(session)) times.set(what, (times.get(what) ?? 0) + 1);
  }
  const [first] = [...times].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || first[1] <= sessions.length * share) return null;
  return { kind, what: first[0], times: first[1], sessions: sessions.length };
}

/** R16. What the training sessions of the last 7 days, each with its exercises, have too often; null below 4 of them. */
export function variety(sessions: readonly (readonly Exercise[])[]): Sameness | null {
  if (sessions.length < fewest) return null;
  return (
    mostOften(
      "exercise",
      sessions.map((exercises) => exercises.map(({ id }) => id)),
    ) ??
    mostOften(
      "load",
      sessions.map((exercises) => exercises.flatMap(loadsOf)),
    )
  );
}
