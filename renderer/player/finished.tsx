import { useState } from "react";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Session } from "../../shared/player/session.ts";
import { bridge } from "../bridge.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import { sameDay } from "../ui/same-day.ts";
import text from "../ui/text.module.css";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./finished.module.css";
import { KeyLegend } from "./key-legend.tsx";
import player from "./player.module.css";
import { useCheckIn } from "./use-check-in.ts";
import { useKeys } from "./use-keys.ts";
import { useVoice } from "./use-voice.ts";

interface Props {
  readonly routine: Routine;
  readonly session: Session;
  readonly snapshot: Snapshot;
  /** The main process has written it down. */
  readonly kept: boolean;
}

/** The keys that answer how the back feels; 10 has none. */
const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** What a routine came to, and what comes next. */
export function Finished({ routine, session, snapshot, kept }: Props) {
  const words = useWords();
  const now = useNow(60_000);
  const [finishedAt] = useState(now);
  const { next, zone } = snapshot;
  const checkIn = useCheckIn();
  useVoice(words({ id: "player.voice.end" }), true, snapshot.settings.sound);
  useKeys(Object.fromEntries(digits.map((digit) => [digit, () => checkIn.record(Number(digit))])));
  return (
    <>
      <div className={player.body}>
        <section className={styles.summary}>
          <h1 className={styles.title}>
            {words({
              id: "player.finished",
              values: { minutes: Math.round(session.done / 60) },
            })}
          </h1>
          {next !== null && (
            <p className={styles.lede}>
              {words({
                id: sameDay(finishedAt, next.at, zone)
                  ? "player.finished.next"
                  : "player.finished.next-day",
                values: { at: next.at },
              })}
            </p>
          )}
          <div className={styles.feel}>
            <h2 id="feel" className={styles.ask}>
              {words({ id: "player.finished.ask" })}
            </h2>
            <p id="feel-keys" className={text.hidden}>
              {words({ id: "check-in.keys" })}
            </p>
            <PainScale
              labelledBy="feel"
              describedBy="feel-keys"
              value={checkIn.pain}
              onMove={checkIn.move}
              onChoose={checkIn.record}
            />
            <p className={styles.noted} role="status">
              {checkIn.recorded !== null &&
                words({ id: "player.finished.answered", values: { pain: checkIn.recorded } })}
            </p>
            <FieldError
              text={
                checkIn.error &&
                words({ id: "check-in.not-saved", values: { error: checkIn.error } })
              }
            />
          </div>
          <div className={styles.actions}>
            <Button tone="primary" size="large" onPress={() => window.close()}>
              {words({ id: "player.done" })}
            </Button>
            <Button
              tone="quiet"
              onPress={() =>
                void bridge.send("routine.start", { routine: routine.id, by: "window" })
              }
            >
              {words({ id: "player.again" })}
            </Button>
          </div>
        </section>
        <div className={styles.stage}>
          <Figure
            exercise="posture-reset"
            pose="tall"
            label={null}
            spine
            units={104}
            className={styles.figure}
          />
        </div>
      </div>
      <footer className={player.footer}>
        <p className={styles.saved}>
          {kept && words({ id: "player.saved", values: { at: finishedAt } })}
        </p>
        <KeyLegend
          entries={[
            { keys: ["0", "–", "9"], does: words({ id: "player.key.answer" }) },
            { keys: [words({ id: "player.key.enter" })], does: words({ id: "player.key.done" }) },
          ]}
        />
      </footer>
    </>
  );
}
