import { findExercise, findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import { stopSigns } from "../../shared/domain/stop-reason.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { MessageId } from "../../shared/messages/english.ts";
import { bridge } from "../bridge.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { useEmergencyNumber } from "../ui/use-emergency-number.ts";
import { useWords } from "../words.tsx";
import styles from "./care.module.css";
import { Heading } from "./heading.tsx";
import { KeyLegend } from "./key-legend.tsx";
import player from "./player.module.css";
import type { Stop } from "./use-too-much.ts";

const titleOf = ({ outcome }: Stop): MessageId =>
  outcome.kind === "emergency"
    ? `player.stopped.${outcome.call}`
    : `player.stopped.${outcome.reason}`;

interface Props {
  readonly stop: Stop;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** A routine was too much: what to do now. The texts of danger are content's own. */
export function Stopped({ stop, snapshot, onClose }: Props) {
  const words = useWords();
  const { outcome } = stop;
  const relief = outcome.kind === "stop" && outcome.reason === "pain" ? outcome.relief : null;
  const breathe = findRoutine("breathe-2");
  return (
    <>
      <div className={styles.card}>
        <section>
          <Heading>{words({ id: titleOf(stop) })}</Heading>
          {outcome.kind === "emergency" && <Danger stop={outcome} snapshot={snapshot} />}
          {stop.complaint.kind === "pain" && <Pain {...stop.complaint} />}
          {relief === "rest-90-90" && <Rest />}
          <div className={styles.actions}>
            <Button tone={relief === "breathe-2" ? "secondary" : "primary"} onPress={onClose}>
              {words({ id: "player.done" })}
            </Button>
            {relief !== null && breathe !== undefined && (
              <Button
                tone={relief === "breathe-2" ? "primary" : "quiet"}
                onPress={() =>
                  void bridge.send("routine.start", { routine: breathe.id, by: "window" })
                }
              >
                {words({
                  id: "player.stopped.breathe",
                  values: { minutes: routineMinutes(breathe) },
                })}
              </Button>
            )}
          </div>
        </section>
        {relief !== null && (
          <Figure
            exercise={relief === "breathe-2" ? "box-breathing" : relief}
            moving
            label={null}
            units={118}
            className={styles.figure}
          />
        )}
      </div>
      <footer className={styles.footer}>
        <p className={styles.hint}>{stop.kept && words({ id: "player.stopped.kept" })}</p>
        <span className={player.spring} />
        <KeyLegend
          entries={[
            { keys: [words({ id: "player.key.enter" })], does: words({ id: "player.key.done" }) },
          ]}
        />
      </footer>
    </>
  );
}

/** R32. The sign that was chosen, and what to do. */
function Danger({
  stop,
  snapshot,
}: {
  readonly stop: Extract<Stop["outcome"], { kind: "emergency" }>;
  readonly snapshot: Snapshot;
}) {
  const words = useWords();
  const { country, number } = useEmergencyNumber(snapshot);
  const sign = redFlags.duringExercise.items[stopSigns.indexOf(stop.reason)];
  return (
    <div className={styles.danger}>
      <CautionMark />
      <div>
        <p className={styles.said}>{sign}</p>
        {stop.call === "emergency" && (
          <>
            <p>{redFlags.duringExercise.action}</p>
            <p className={styles.number}>
              {number !== null && country !== null
                ? words({ id: "player.stopped.number", values: { country, number } })
                : words({ id: "player.stopped.no-number" })}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Pain({ before, now }: { readonly before: number; readonly now: number }) {
  const words = useWords();
  return (
    <>
      <p className={styles.text}>
        {words({ id: "player.stopped.pain-from", values: { before, now } })}
      </p>
      <p className={styles.text}>
        {words({ id: "player.stopped.pain-check" })} {redFlags.routine.action}
      </p>
    </>
  );
}

/** The 90-90 rest, as content teaches it. */
function Rest() {
  const words = useWords();
  const rest = findExercise("rest-90-90");
  if (rest === undefined) return null;
  return (
    <>
      <h2 className={styles.ask}>
        {words({ id: "player.stopped.rest", values: { name: rest.name } })}
      </h2>
      <ol className={styles.list}>
        {rest.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
