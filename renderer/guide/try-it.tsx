import { findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import { tryIdOf } from "../../shared/content/try-routine.ts";
import { inOrder } from "../../shared/rules/heaviest.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useCauseWords } from "../ui/use-cause-words.ts";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";

interface Props {
  readonly exercise: Exercise;
  readonly limits: Limits;
}

/** Starts the routine of this exercise alone, or says why there is none for this person now. */
export function TryIt({ exercise, limits }: Props) {
  const words = useWords();
  const causeWords = useCauseWords();
  const trial = findRoutine(tryIdOf(exercise));
  if (trial === undefined) return null;
  const { routine, possible, against } = routineFor(trial, limits);
  const [first] = inOrder(against);
  if (!possible) {
    return (
      first && (
        <p className={styles.not}>
          {words({ id: "suits.try.not", values: { cause: causeWords(first) } })}
        </p>
      )
    );
  }
  return (
    <p className={styles.try}>
      <Button
        tone="primary"
        onPress={() => void bridge.send("routine.start", { routine: trial.id, by: "window" })}
      >
        <Icon name="play" />
        {words({ id: "suits.try", values: { minutes: routineMinutes(routine) } })}
      </Button>
    </p>
  );
}
