import { memo, useCallback, useMemo } from "react";
import { findFigure } from "../../shared/figure/figures.ts";
import { startFrame } from "../../shared/figure/key-frames.ts";
import { stepPlan } from "../../shared/figure/plan.ts";
import { cueJoint } from "../../shared/player/cue-joint.ts";
import { Figure } from "../figure/figure.tsx";
import type { Shown } from "./info.tsx";
import styles from "./stage.module.css";

interface Props {
  readonly shown: Shown;
  /** Work is under way; else the figure waits in the pose that the exercise begins in. */
  readonly working: boolean;
  /** Seconds into the routine, read at each frame. */
  readonly elapsed: () => number;
  /** Seconds of the routine in one of the wall: the figure itself moves at the wall's pace. */
  readonly rate: number;
}

/** The figure of the exercise, its cues' numbers on its joints. */
export const Stage = memo(function Stage({ shown, working, elapsed, rate }: Props) {
  const { work, step, exercise } = shown;
  const { start } = work;
  const figure = findFigure(exercise.figure.id);
  const plan = useMemo(() => figure && stepPlan(figure, step), [figure, step]);
  const clock = useCallback(
    () => (Math.max(0, elapsed() - start) * 1000) / rate,
    [elapsed, start, rate],
  );
  const marks = useMemo(() => {
    if (figure === undefined) return [];
    const found = exercise.cues.slice(0, 3).map((cue) => cueJoint(cue, figure));
    return found.flatMap((joint, index) =>
      joint === null || found.indexOf(joint) < index ? [] : [{ joint, text: String(index + 1) }],
    );
  }, [exercise, figure]);
  if (figure === undefined) return null;
  return (
    <div className={styles.stage}>
      <Figure
        key={`${exercise.id} ${work.side}`}
        exercise={exercise.id}
        className={styles.figure}
        side={work.side === "left" || work.side === "right" ? work.side : null}
        moving={working}
        {...(working ? {} : { pose: startFrame(figure, exercise.figure.frames) })}
        plan={plan}
        clock={clock}
        marks={marks}
        guides
        units={152}
      />
    </div>
  );
});
