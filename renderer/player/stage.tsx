import { memo, useCallback, useMemo } from "react";
import { figureOf } from "../../shared/figure/figure-of.ts";
import { startFrame } from "../../shared/figure/key-frames.ts";
import { stepPlan, waitingPlan } from "../../shared/figure/plan.ts";
import { cueJoint } from "../../shared/player/cue-joint.ts";
import { Figure } from "../figure/figure.tsx";
import { OwnStage } from "./own-stage.tsx";
import type { Shown } from "./shown.ts";
import styles from "./stage.module.css";

interface Props {
  readonly shown: Shown;
  /** Work is under way; else the figure waits in the pose that the exercise begins in. */
  readonly working: boolean;
  /** Where the segment under way begins, in seconds of the routine. */
  readonly since: number;
  /** Seconds into the routine, read at each frame. */
  readonly elapsed: () => number;
  /** Seconds of the routine in one of the wall: the figure itself moves at the wall's pace. */
  readonly rate: number;
}

/** Each step is drawn in one scale, with room for a standing body with its arms up. */
const room = { units: 152, tall: 116 };

/** The figure of the exercise, its cues' numbers on its joints. */
export const Stage = memo(function Stage({ shown, working, since, elapsed, rate }: Props) {
  const { work, step, exercise } = shown;
  const figure = figureOf(exercise, step.position);
  const plan = useMemo(() => {
    if (figure === undefined) return undefined;
    return working
      ? stepPlan(figure, step)
      : waitingPlan(startFrame(figure, exercise.figure?.frames ?? []));
  }, [figure, step, working, exercise]);
  const clock = useCallback(
    () => (Math.max(0, elapsed() - since) * 1000) / rate,
    [elapsed, since, rate],
  );
  const marks = useMemo(() => {
    if (figure === undefined) return [];
    const found = exercise.cues.slice(0, 3).map((cue) => cueJoint(cue, figure));
    return found.flatMap((joint, index) =>
      joint === null || found.indexOf(joint) < index ? [] : [{ joint, text: String(index + 1) }],
    );
  }, [exercise, figure]);
  if (figure === undefined) return <OwnStage exercise={exercise} />;
  const side = work.side === "left" || work.side === "right" ? work.side : null;
  return (
    <div className={styles.stage}>
      <Figure
        // A figure of the other view fades in; between others the body moves on.
        key={figure.view}
        exercise={exercise.id}
        className={styles.figure}
        side={side}
        moving
        passes
        plan={plan}
        position={step.position}
        clock={clock}
        marks={marks}
        guides
        {...room}
      />
    </div>
  );
});
