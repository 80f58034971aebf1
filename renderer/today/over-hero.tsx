import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { isBreak } from "../ui/is-break.ts";
import { useWeek } from "../use-week.ts";
import { useOffered } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";
import { StartAnyway } from "./start-anyway.tsx";

interface Props {
  readonly snapshot: Snapshot;
  readonly begun: boolean;
}

/** A day off, or the end of the day's breaks: when the next is, and a routine to start anyway. */
export function OverHero({ snapshot, begun }: Props) {
  const words = useWords();
  const week = useWeek(snapshot);
  const next = week?.flatMap(({ prompts }) => prompts).find(isBreak);
  const routine = useOffered([snapshot.settings.reminders.stretch.routine]);
  return (
    <>
      {routine && <Stage routine={routine} moving={false} />}
      <RoutineLine
        title={words({ id: begun ? "today.no-more" : "today.none" })}
        routine={undefined}
      />
      <p className={styles.why}>
        {week &&
          words(
            next === undefined
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
