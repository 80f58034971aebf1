import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { sameDay } from "../ui/same-day.ts";
import { useOffered } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";
import { StartAnyway } from "./start-anyway.tsx";

interface Props {
  readonly snapshot: Snapshot;
  readonly until: Instant | null;
}

/** Reminders are paused: until when, and the way back. */
export function PausedHero({ snapshot, until }: Props) {
  const words = useWords();
  const routine = useOffered([snapshot.settings.reminders.stretch.routine]);
  const title =
    until === null
      ? words({ id: "today.paused" })
      : words({
          id: sameDay(until, snapshot.at, snapshot.zone)
            ? "today.paused-until"
            : "today.paused-until-day",
          values: { at: until },
        });
  return (
    <>
      {routine && <Stage routine={routine} moving={false} />}
      <RoutineLine title={title} routine={undefined} />
      <p className={styles.why}>{words({ id: "today.paused-why" })}</p>
      <div className={styles.acts}>
        <Button tone="primary" onPress={() => void bridge.send("reminders.resume", {})}>
          {words({ id: "action.resume" })}
        </Button>
        {routine && <StartAnyway tone="quiet" routine={routine} />}
      </div>
    </>
  );
}
