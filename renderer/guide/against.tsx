import type { ReactNode } from "react";
import { findExercise } from "../../shared/content/catalogue.ts";
import { Figure } from "../figure/figure.tsx";
import styles from "./against.module.css";

interface PictureProps {
  readonly exercise: string;
  /** Shows it done badly, where its figure has such a pose. */
  readonly fault?: boolean;
  readonly children: ReactNode;
}

/** An exercise in its picture, where it is drawn, and what there is to say of it. */
export function Picture({ exercise, fault = false, children }: PictureProps) {
  const figure = findExercise(exercise)?.figure;
  const frame = fault ? Object.keys(figure?.faults ?? {})[0] : undefined;
  return (
    <div>
      {figure !== undefined && (
        <div className={styles.stage}>
          <Figure exercise={exercise} pose={frame} spine={fault} className={styles.figure} />
        </div>
      )}
      {children}
    </div>
  );
}

/** Two pictures side by side. */
export function Against({ children }: { readonly children: ReactNode }) {
  return <div className={styles.against}>{children}</div>;
}
