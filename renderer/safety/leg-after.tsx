import { findExercise, findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { isAllowed, suitabilityOf } from "../../shared/rules/suitability.ts";
import { bridge } from "../bridge.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useWords } from "../words.tsx";
import styles from "./safety.module.css";

interface Props {
  readonly limits: Snapshot["limits"];
  readonly onClose: () => void;
}

/** R24. A leg complained, and none of the red flags is so: what is offered then, once that is known. */
export function LegAfter({ limits, onClose }: Props) {
  const words = useWords();
  const exercise = findExercise("rest-90-90");
  const rest =
    exercise !== undefined && isAllowed(suitabilityOf(exercise, limits)) ? exercise : undefined;
  const breathe = findRoutine("breathe-2");
  const start = (): void => {
    onClose();
    void bridge.send("routine.start", { routine: "breathe-2" });
  };
  return (
    <Sheet
      title={words({ id: "screening.leg-after" })}
      lead={words({ id: "screening.leg-after.text" })}
      aside={
        <Figure
          exercise={rest?.id ?? "box-breathing"}
          moving
          label={null}
          units={118}
          className={styles.figure}
        />
      }
      foot={
        <>
          <Button tone="primary" size="large" onPress={onClose}>
            {words({ id: "screening.done" })}
          </Button>
          {breathe && (
            <Button tone="secondary" size="large" onPress={start}>
              {words({ id: "screening.breathe", values: { minutes: routineMinutes(breathe) } })}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.action}>{redFlags.routine.action}</p>
      {rest && (
        <>
          <h2 className={styles.tier}>
            {words({ id: "screening.leg-after.rest", values: { name: rest.name } })}
          </h2>
          <ol className={styles.steps}>
            {rest.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </Sheet>
  );
}
