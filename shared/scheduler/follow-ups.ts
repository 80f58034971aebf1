import type { NewEntry } from "../journal/entry.ts";
import { flaredTwice, sessionFlares } from "../rules/next-day.ts";
import { grownDoses } from "../rules/progression.ts";
import { recoverySceneOf } from "./recovery.ts";
import type { Scene } from "./turn.ts";

/** R25. Entries after which a session may turn out to have flared. */
const tellsOfPain: ReadonlySet<NewEntry["kind"]> = new Set(["check-in", "workout"]);
/** R20. Entries that may tell of an exercise whose dose grows. */
const tellsOfExercises: ReadonlySet<NewEntry["kind"]> = new Set(["routine", "workout"]);

/** R25. The exercises that two sessions within 14 days flared with: they are left out from now on. */
function leftOut(scene: Scene): readonly NewEntry[] {
  const { recovery, health } = scene.journal;
  const { pain } = recovery;
  const twice = flaredTwice(sessionFlares(recoverySceneOf(scene).done, pain));
  return [...twice]
    .filter(([id, at]) => at > (health.notSuited.get(id)?.at ?? 0))
    .map(([exercise]) => ({ kind: "exercise-left-out", exercise }));
}

/** R20. What follows from it is written down, as what it follows from is not kept for ever. */
const grown = ({ journal, settings }: Scene): readonly NewEntry[] =>
  grownDoses(journal.progress, settings.body).map((dose) => ({ kind: "dose-reached", ...dose }));

/** What follows for the journal from its newest entry. */
export const followUps = (scene: Scene, { kind }: NewEntry): readonly NewEntry[] => [
  ...(tellsOfPain.has(kind) ? leftOut(scene) : []),
  ...(tellsOfExercises.has(kind) ? grown(scene) : []),
];
