import { Button as AriaButton } from "react-aria-components/Button";
import { routineMinutes } from "../../shared/content/catalogue.ts";
import type { PromptView, Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { FigureStage } from "../ui/figure-stage.tsx";
import { SnoozeMenu } from "../ui/snooze-menu.tsx";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { Fuse } from "./fuse.tsx";
import { LogQuestion } from "./log-question.tsx";
import { PainQuestion, titleId } from "./pain-question.tsx";
import styles from "./prompt-window.module.css";
import { useAttending } from "./use-attending.ts";

interface Props {
  readonly prompt: PromptView;
  readonly at: Snapshot["at"];
  readonly workouts: Snapshot["workouts"];
}

/** A reminder: what it offers and why, to start, put off or skip. It never takes the focus (P5). */
export function PromptCard({ prompt, at, workouts }: Props) {
  const words = useWords();
  useAttending(prompt.id);
  const suited = useSuited();
  const [routine, other] = prompt.routines.map((id) => suited(id)?.routine);
  const walk = prompt.kind === "rest-day";
  const untold = workouts.find(
    ({ planned, log }) => prompt.kind === "cool-down" && log === null && planned === prompt.subject,
  );
  const hasMore = other !== undefined || walk || untold !== undefined;
  const start = (id: string | null): void =>
    void bridge.send("prompt.start", { prompt: prompt.id, routine: id });
  return (
    <main className={classes(styles.prompt, routine === undefined && styles.bare)}>
      {routine && (
        <FigureStage
          routine={routine}
          moving
          units={92}
          className={styles.stage}
          standing={styles.floor}
        />
      )}
      <div className={classes(styles.words, hasMore && styles.full)}>
        <h1 id={titleId} className={styles.title}>
          {words(prompt.title)}
        </h1>
        <p className={styles.reason}>
          {routine &&
            words({
              id: "prompt.offer",
              values: { name: routine.name, minutes: routineMinutes(routine) },
            })}{" "}
          {prompt.heed && `${words(prompt.heed)} `}
          {words(prompt.reason)}
        </p>
        {prompt.kind === "check-in" && <PainQuestion />}
        <div className={styles.acts}>
          {routine && (
            <Button tone="primary" size="small" onPress={() => start(routine.id)}>
              {words({ id: "action.start" })}
            </Button>
          )}
          {!routine && prompt.kind !== "check-in" && (
            <Button tone="primary" size="small" onPress={() => start(null)}>
              {words({ id: "prompt.done" })}
            </Button>
          )}
          <SnoozeMenu prompt={prompt} size="small" placement="end" />
          <Button
            tone="quiet"
            size="small"
            onPress={() => void bridge.send("prompt.skip", { prompt: prompt.id })}
          >
            {words({ id: "action.skip" })}
          </Button>
        </div>
        {hasMore && (
          <div className={styles.others}>
            {other && (
              <AriaButton className={styles.instead ?? ""} onPress={() => start(other.id)}>
                {words({ id: "prompt.instead", values: { name: other.name } })}
              </AriaButton>
            )}
            {untold && <LogQuestion workout={untold} />}
            {walk && (
              <AriaButton className={styles.instead ?? ""} onPress={() => start(null)}>
                {words({ id: "prompt.walk" })}
              </AriaButton>
            )}
          </div>
        )}
      </div>
      <Fuse fuse={prompt.fuse} at={at} />
    </main>
  );
}
