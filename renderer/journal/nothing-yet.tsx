import { findExercise } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { sameDay } from "../ui/same-day.ts";
import text from "../ui/text.module.css";
import { useOffered } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { bridge } from "../bridge.ts";
import styles from "./journal-page.module.css";

const walking = "walking";

/** A journal that tells nothing: when the first break is, and a way not to wait for it. */
export function NothingYet({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const { next, at, zone, lock, settings } = snapshot;
  const routine = useOffered([settings.reminders.stretch.routine]);
  return (
    <div className={styles.nothing}>
      {findExercise(walking) && <Figure exercise={walking} className={styles.walker} />}
      <h2 className={text.section}>{words({ id: "journal.nothing" })}</h2>
      <p className={styles.prose}>
        {next === null
          ? words({ id: "journal.nothing.why" })
          : words({
              id: sameDay(next.at, at, zone) ? "journal.nothing.next" : "journal.nothing.next-day",
              values: { at: next.at },
            })}
      </p>
      {routine && lock === null && (
        <Button
          tone="secondary"
          onPress={() => void bridge.send("routine.start", { routine: routine.id, by: "window" })}
        >
          {words({ id: "today.start-anyway", values: { name: routine.name } })}
        </Button>
      )}
    </div>
  );
}
