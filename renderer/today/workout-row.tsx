import { useState } from "react";
import type { Snapshot, WorkoutView } from "../../shared/ipc/snapshot.ts";
import { loggedAs } from "../../shared/ipc/workout-log.ts";
import { workoutOutcomes } from "../../shared/domain/workout-outcome.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useWhen } from "../ui/use-when.ts";
import { useWords } from "../words.tsx";
import { WorkoutForm } from "./fetched-workout-form.tsx";
import styles from "./training-log.module.css";

interface Props {
  readonly workout: WorkoutView;
  readonly snapshot: Snapshot;
}

/** One workout: how it went, in one press, or what was said of it. */
export function WorkoutRow({ workout, snapshot }: Props) {
  const words = useWords();
  const when = useWhen(snapshot);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { title, start, log } = workout;
  const pains = [
    { id: "log.said.before", pain: log?.painBefore ?? null },
    { id: "log.said.after", pain: log?.painAfter ?? null },
  ] as const;
  return (
    <li className={styles.row} tabIndex={-1}>
      <div>
        <p className={styles.name}>
          {log === null ? words({ id: "log.ask", values: { title } }) : title}
        </p>
        <p className={classes(text.meta, text.dots)}>
          <span>{when(start)}</span>
          {log && <span>{words({ id: `log.outcome.${log.outcome}` })}</span>}
          {pains.map(
            ({ id, pain }) =>
              pain !== null && <span key={id}>{words({ id, values: { pain } })}</span>,
          )}
        </p>
      </div>
      {!editing && (
        <div className={styles.acts} role="group" aria-label={title}>
          {log === null &&
            workoutOutcomes.map((outcome) => (
              <Button
                key={outcome}
                tone={outcome === "done" ? "secondary" : "quiet"}
                size="small"
                onPress={() =>
                  void bridge
                    .send("workout.log", loggedAs(workout, outcome))
                    .then((answer) => setError(answer.ok ? null : answer.error))
                }
              >
                {words({ id: `log.outcome.${outcome}` })}
              </Button>
            ))}
          <Button tone="quiet" size="small" onPress={() => setEditing(true)}>
            {words({ id: log === null ? "log.more" : "log.edit" })}
            <span className={text.hidden}>{title}</span>
          </Button>
        </div>
      )}
      <FieldError text={error && words({ id: "log.not-saved", values: { error } })} />
      {editing && (
        <WorkoutForm workout={workout} snapshot={snapshot} onClose={() => setEditing(false)} />
      )}
    </li>
  );
}
