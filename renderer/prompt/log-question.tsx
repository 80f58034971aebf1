import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { WorkoutView } from "../../shared/ipc/snapshot.ts";
import { loggedAs } from "../../shared/ipc/workout-log.ts";
import { workoutOutcomes } from "../../shared/domain/workout-outcome.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import styles from "./other-choices.module.css";

/** How the workout went that a cool-down follows, in two presses; the prompt stays. */
export function LogQuestion({ workout }: { readonly workout: WorkoutView }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const { title } = workout;
  if (!asking) {
    return (
      <Button className={styles.other ?? ""} onPress={() => setAsking(true)}>
        {words({ id: "log.ask", values: { title } })}
      </Button>
    );
  }
  return workoutOutcomes.map((outcome, index) => (
    <Button
      key={outcome}
      className={styles.other ?? ""}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
      autoFocus={index === 0}
      onPress={() => void bridge.send("workout.log", loggedAs(workout, outcome))}
    >
      {words({ id: `log.outcome.${outcome}` })}
    </Button>
  ));
}
