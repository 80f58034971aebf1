import { memo } from "react";
import { findExercise } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Segment } from "../../shared/player/segments.ts";
import { Figure } from "../figure/figure.tsx";
import { useWords } from "../words.tsx";
import styles from "./next-up.module.css";
import { useAmount } from "./use-amount.ts";

/** What follows the step on the stage; nothing after the last. */
export const NextUp = memo(function NextUp({
  next,
  routine,
}: {
  readonly next: Segment | null;
  readonly routine: Routine;
}) {
  const words = useWords();
  const amount = useAmount();
  const exercise = next === null ? undefined : findExercise(next.exercise);
  if (next === null || exercise === undefined) {
    return <p className={styles.fine}>{words({ id: "player.next-last" })}</p>;
  }
  const { side } = next;
  const single = side === "left" || side === "right";
  const name = single
    ? words({ id: "player.next-side", values: { name: exercise.name, side } })
    : exercise.name;
  return (
    <div className={styles.next}>
      <span className={styles.thumb}>
        <Figure
          exercise={next.exercise}
          side={single ? side : null}
          position={routine.steps[next.step]?.position}
          mini
          label={null}
          units={130}
        />
      </span>
      <span className={styles.text}>
        <span className={styles.fine}>{words({ id: "player.next" })}</span>
        <b>{name}</b>
        <span className={styles.fine}>{amount(next)}</span>
      </span>
    </div>
  );
});
