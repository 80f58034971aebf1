import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";
import { StartAnyway } from "./start-anyway.tsx";

interface Props {
  readonly next: Upcoming | null;
  readonly begun: boolean;
  readonly settings: Settings;
}

/** A day off, or the end of the day's breaks: when the next is, and a routine to start anyway. */
export function OverHero({ next, begun, settings }: Props) {
  const words = useWords();
  const routine = findRoutine(settings.reminders.stretch.routine);
  return (
    <>
      {routine && <Stage routine={routine} moving={false} />}
      <RoutineLine
        title={words({ id: begun ? "today.no-more" : "today.none" })}
        routine={undefined}
      />
      <p className={styles.why}>
        {words(
          next === null
            ? { id: "today.next-none" }
            : { id: "today.next-day", values: { at: next.at } },
        )}
      </p>
      {routine && (
        <div className={styles.acts}>
          <StartAnyway tone="secondary" routine={routine} />
        </div>
      )}
    </>
  );
}
