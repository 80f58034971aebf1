import { isExerciseId } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { Figure } from "../figure/figure.tsx";
import styles from "./hero.module.css";

interface Props {
  readonly routine: Routine;
  readonly moving: boolean;
}

/** The first exercise of a routine, as the picture of what comes. */
export function Stage({ routine, moving }: Props) {
  const first = routine.steps[0]?.exercise;
  return (
    <div className={styles.stage}>
      {first !== undefined && isExerciseId(first) && (
        <Figure exercise={first} moving={moving} className={styles.figure ?? ""} />
      )}
    </div>
  );
}
