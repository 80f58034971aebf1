import { positionOf } from "../../shared/player/segments.ts";
import type { Place } from "../../shared/player/place.ts";
import type { RoutineStep } from "../../shared/content/schema.ts";
import type { Message } from "../../shared/messages/message.ts";
import { useWords } from "../words.tsx";
import { Clock } from "./clock.tsx";
import styles from "./info.module.css";
import type { Shown } from "./shown.ts";

/** Where one is, in words: the step, or what to do before the next. */
export function headline(place: Place, shown: Shown, steps: number): Message {
  const values = { step: shown.work.step + 1, steps };
  if (place.segment.kind === "work") return { id: "player.steps", values };
  if (place.segment.kind === "rest") return { id: "player.rest", values };
  return { id: `player.change.${positionOf(shown.step)}`, values };
}

interface Props {
  readonly place: Place;
  readonly shown: Shown;
  readonly steps: number;
  readonly paused: boolean;
  /** The person was told to make this step easier. */
  readonly eased: boolean;
  /** The same exercise has a step for its other side. */
  readonly twoSided: boolean;
}

/** The text beside the figure: step, name, side, clock and cues. */
export function Info({ place, shown, steps, paused, eased, twoSided }: Props) {
  const words = useWords();
  const { side, note } = shown.step;
  const cues = shown.exercise.cues.slice(0, 3);
  return (
    <section className={styles.info}>
      <p className={styles.count}>{words(headline(place, shown, steps))}</p>
      <h1 key={shown.exercise.id} className={styles.name}>
        {shown.exercise.name}
      </h1>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {eased && <p className={styles.ease}>{words({ id: "player.ease" })}</p>}
      <Sides side={side} twoSided={twoSided} />
      <Clock place={place} paused={paused} />
      <ol className={styles.cues} aria-label={words({ id: "player.cues" })}>
        {cues.map((cue, index) => (
          <li key={cue}>
            <i aria-hidden="true">{index + 1}</i>
            {cue}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sides({
  side,
  twoSided,
}: {
  readonly side: RoutineStep["side"];
  readonly twoSided: boolean;
}) {
  const words = useWords();
  if (side === "both") return null;
  if (side === "alternate") {
    return (
      <p className={styles.sides}>
        <span className={styles.side}>{words({ id: "player.side.alternate" })}</span>
      </p>
    );
  }
  const shown = twoSided ? (["left", "right"] as const) : [side];
  return (
    <p className={styles.sides}>
      {shown.map((one) => (
        <span
          key={one}
          className={`${styles.side} ${one === side ? styles.on : ""}`}
          {...(one === side ? { "aria-current": "true" as const } : {})}
        >
          {words({ id: `player.side.${one}` })}
        </span>
      ))}
    </p>
  );
}
