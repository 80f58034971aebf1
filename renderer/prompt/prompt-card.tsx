import { Button as AriaButton } from "react-aria-components/Button";
import { findRoutine, isExerciseId, routineMinutes } from "../../shared/content/catalogue.ts";
import type { PromptView, Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { SnoozeMenu } from "../ui/snooze-menu.tsx";
import { useWords } from "../words.tsx";
import { Fuse } from "./fuse.tsx";
import styles from "./prompt-window.module.css";
import { useAttending } from "./use-attending.ts";

interface Props {
  readonly prompt: PromptView;
  readonly at: Snapshot["at"];
}

/** A reminder: what it offers and why, to start, put off or skip. It never takes the focus (P5). */
export function PromptCard({ prompt, at }: Props) {
  const words = useWords();
  useAttending(prompt.id);
  const [routine, other] = prompt.routines.map(findRoutine);
  const exercise = routine?.steps[0]?.exercise;
  const start = (id: string): void =>
    void bridge.send("prompt.start", { prompt: prompt.id, routine: id });
  return (
    <main className={classes(styles.prompt, routine === undefined && styles.bare)}>
      {exercise !== undefined && isExerciseId(exercise) && (
        <div className={styles.stage}>
          <Figure exercise={exercise} moving className={styles.figure ?? ""} />
        </div>
      )}
      <div className={styles.words}>
        <h1 className={styles.title}>{words(prompt.title)}</h1>
        <p className={styles.reason}>
          {routine &&
            words({
              id: "prompt.offer",
              values: { name: routine.name, minutes: routineMinutes(routine) },
            })}{" "}
          {words(prompt.reason)}
        </p>
        <div className={styles.acts}>
          {routine && (
            <Button tone="primary" size="small" onPress={() => start(routine.id)}>
              {words({ id: "action.start" })}
            </Button>
          )}
          <SnoozeMenu prompt={prompt} size="small" />
          <Button
            tone="quiet"
            size="small"
            onPress={() => void bridge.send("prompt.skip", { prompt: prompt.id })}
          >
            {words({ id: "action.skip" })}
          </Button>
        </div>
        {other && (
          <AriaButton className={styles.instead ?? ""} onPress={() => start(other.id)}>
            {words({ id: "prompt.instead", values: { name: other.name } })}
          </AriaButton>
        )}
      </div>
      <Fuse fuse={prompt.fuse} at={at} />
    </main>
  );
}
