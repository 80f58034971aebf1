import { findExercise } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { figureOf } from "../../shared/figure/figure-of.ts";
import { Figure } from "../figure/figure.tsx";
import { classes } from "./classes.ts";
import styles from "./figure-stage.module.css";

interface Props {
  readonly routine: Routine;
  readonly moving?: boolean;
  readonly mini?: boolean;
  /** The least width of the picture in figure units; less is nearer. */
  readonly units?: number;
  readonly className: string | undefined;
  /** What a figure that stands on the floor has besides: room under its feet. One that is cut off has none. */
  readonly standing?: string | undefined;
}

/** The first exercise of a routine, as the picture of the whole. */
export function FigureStage({
  routine,
  moving = false,
  mini = false,
  units = 124,
  className,
  standing,
}: Props) {
  const exercise = findExercise(routine.steps[0]?.exercise ?? "");
  if (exercise === undefined) return null;
  const floor = figureOf(exercise)?.box[1] ?? 0;
  return (
    <div className={classes(styles.stage, className, floor <= 0 && standing)}>
      <Figure
        exercise={exercise.id}
        moving={moving}
        mini={mini}
        units={units}
        className={styles.figure}
      />
    </div>
  );
}
