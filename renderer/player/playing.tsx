import { useMemo } from "react";
import type { Routine } from "../../shared/content/schema.ts";
import { otherSide } from "../../shared/player/jumps.ts";
import type { Place } from "../../shared/player/place.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Session } from "../../shared/player/session.ts";
import { useReducedMotion } from "../figure/use-reduced-motion.ts";
import { useWords } from "../words.tsx";
import { Announcer } from "./announcer.tsx";
import { Control } from "./control.tsx";
import { headline, Info } from "./info.tsx";
import { PlayerKeys } from "./key-legend.tsx";
import { NextUp } from "./next-up.tsx";
import { PauseButton } from "./pause-button.tsx";
import styles from "./player.module.css";
import { Stage } from "./stage.tsx";
import { beforeOf, shownAt, type Shown } from "./shown.ts";
import { isPastHalf, spoken } from "./spoken.ts";
import { useAmount } from "./use-amount.ts";
import { useVoice } from "./use-voice.ts";

interface Props {
  readonly routine: Routine;
  readonly session: Session;
  readonly place: Place;
  readonly elapsed: () => number;
  readonly rate: number;
  readonly sound: Settings["sound"];
  /** The step that the person was told to ease. */
  readonly eased: number | null;
  readonly onPause: () => void;
  readonly onPrevious: () => void;
  readonly onSkip: () => void;
}

/** The routine under way: what to do now, how long, and what follows. */
export function Playing(props: Props) {
  const { routine, session, place, elapsed, rate } = props;
  const words = useWords();
  const reduced = useReducedMotion();
  const { segment, next: after } = place;
  const shown = useMemo(() => shownAt(segment, after, routine), [segment, after, routine]);
  if (shown === null) return null;
  const working = segment.kind === "work";
  const steps = routine.steps.length;
  const twoSided = otherSide(session.segments, shown.work.step) !== null;
  const passed = reduced ? Math.floor(place.within) : place.within;
  const next = session.segments.find(({ kind, step }) => kind === "work" && step > shown.work.step);
  return (
    <>
      <div className={styles.body}>
        <Info
          place={place}
          shown={shown}
          steps={steps}
          paused={session.state === "paused"}
          eased={props.eased === shown.work.step}
          twoSided={twoSided}
        />
        <Stage
          shown={shown}
          working={working}
          since={segment.start}
          elapsed={elapsed}
          rate={rate}
        />
      </div>
      <footer className={styles.footer}>
        <NextUp next={next ?? null} routine={routine} />
        <div className={styles.controls}>
          <Control
            icon="previous"
            label={words({ id: "player.previous" })}
            size="large"
            onPress={props.onPrevious}
          />
          <PauseButton
            paused={session.state === "paused"}
            share={passed / segment.seconds}
            onPress={props.onPause}
          />
          <Control
            icon="skip"
            label={words({ id: "player.skip" })}
            size="large"
            onPress={props.onSkip}
          />
        </div>
        <PlayerKeys sides={twoSided && working} />
      </footer>
      <StepAnnouncer place={place} shown={shown} steps={steps} />
      <Voice
        place={place}
        shown={shown}
        before={beforeOf(shown, session.segments, routine)}
        quiet={session.state === "paused"}
        sound={props.sound}
      />
    </>
  );
}

/** Each step, rest and change of position, said once as it begins; and the middle of a long hold. */
function StepAnnouncer({
  place,
  shown,
  steps,
}: {
  readonly place: Place;
  readonly shown: Shown;
  readonly steps: number;
}) {
  const words = useWords();
  const amount = useAmount();
  const { side } = shown.work;
  const name =
    side === "left" || side === "right"
      ? words({ id: "player.next-side", values: { name: shown.exercise.name, side } })
      : shown.exercise.name;
  const heard = amount(place.segment, true);
  const text =
    place.segment.kind === "work"
      ? words({
          id: "player.announce.work",
          values: { step: shown.work.step + 1, steps, name, amount: heard },
        })
      : words({
          id: "player.announce.rest",
          values: { what: words(headline(place, shown, steps)), name, amount: heard },
        });
  return <Announcer text={isPastHalf(place) ? words({ id: "player.voice.half" }) : text} />;
}

/** The spoken guide: each segment as it begins, and the middle of a long hold. */
function Voice({
  place,
  shown,
  before,
  quiet,
  sound,
}: {
  readonly place: Place;
  readonly shown: Shown;
  readonly before: Shown | null;
  readonly quiet: boolean;
  readonly sound: Settings["sound"];
}) {
  const words = useWords();
  const amount = useAmount();
  const half = isPastHalf(place);
  const begun = spoken({ place, shown, before, amount: amount(place.segment, true) });
  const text = words(half ? { id: "player.voice.half" } : begun);
  useVoice(quiet ? null : text, !half, sound);
  return null;
}
