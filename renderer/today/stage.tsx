import type { Routine } from "../../shared/content/schema.ts";
import { FigureStage } from "../ui/figure-stage.tsx";
import styles from "./hero.module.css";

interface Props {
  readonly routine: Routine;
  readonly moving: boolean;
}

/** The picture of what comes. */
export function Stage({ routine, moving }: Props) {
  return (
    <FigureStage
      routine={routine}
      moving={moving}
      className={styles.stage}
      standing={styles.floor}
    />
  );
}
