import { useState } from "react";
import type { Snapshot, WorkoutView } from "../../shared/ipc/snapshot.ts";
import { Button } from "../ui/button.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { WorkoutForm } from "./fetched-workout-form.tsx";
import { SorenessForm } from "./soreness-form.tsx";
import styles from "./training-log.module.css";
import { WorkoutRow } from "./workout-row.tsx";

/** What is open beside the rows: the form of a workout that was not planned, or that of sore muscles. */
type Open = "workout" | "soreness" | null;

const keyOf = ({ planned, start, log }: WorkoutView): string =>
  `${planned ?? log?.entry ?? ""} ${start}`;

/** How training went: a press for each workout that has begun, details where one likes, and sore muscles. */
export function TrainingLog({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <section className={styles.log} tabIndex={-1} aria-labelledby="training-heading">
      <div className={styles.head}>
        <h2 id="training-heading" className={text.label}>
          {words({ id: "log.heading" })}
        </h2>
        {open === null && (
          <div className={styles.acts}>
            <Button tone="quiet" size="small" onPress={() => setOpen("soreness")}>
              {words({ id: "log.soreness" })}
            </Button>
            <Button tone="quiet" size="small" onPress={() => setOpen("workout")}>
              {words({ id: "log.add" })}
            </Button>
          </div>
        )}
      </div>
      {open === "soreness" && <SorenessForm snapshot={snapshot} onClose={close} />}
      {open === "workout" && <WorkoutForm workout={null} snapshot={snapshot} onClose={close} />}
      <ul>
        {snapshot.workouts.map((workout) => (
          <WorkoutRow key={keyOf(workout)} workout={workout} snapshot={snapshot} />
        ))}
      </ul>
    </section>
  );
}
