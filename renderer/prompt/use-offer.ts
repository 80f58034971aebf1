import type { Routine } from "../../shared/content/schema.ts";
import type { PromptView, WorkoutView } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { useSuited } from "../use-suited.ts";

/** What a prompt has to choose from. */
export interface Offer {
  /** What Start starts, as it suits the person; none where nothing is to be started. */
  readonly routine: Routine | undefined;
  /** The shorter or gentler choice beside it. */
  readonly other: Routine | undefined;
  /** Whether a walk would do as well. */
  readonly walk: boolean;
  /** The workout that it follows, where nobody has told yet how it went. */
  readonly untold: WorkoutView | undefined;
  /** Answers the prompt with a routine, or with none. */
  readonly start: (routine: Routine | null) => void;
}

export function useOffer(prompt: PromptView, workouts: readonly WorkoutView[]): Offer {
  const suited = useSuited();
  const [routine, other] = prompt.routines.map((id) => suited(id)?.routine);
  return {
    routine,
    other,
    walk: prompt.kind === "rest-day",
    untold: workouts.find(
      ({ planned, log }) =>
        prompt.kind === "cool-down" && log === null && planned === prompt.subject,
    ),
    start: (chosen) =>
      void bridge.send("prompt.start", { prompt: prompt.id, routine: chosen?.id ?? null }),
  };
}
