import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { otherSide } from "../../shared/player/jumps.ts";
import { at } from "../../shared/player/place.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { Announcer } from "./announcer.tsx";
import { Finished } from "./finished.tsx";
import { Header } from "./header.tsx";
import styles from "./player.module.css";
import { Playing } from "./playing.tsx";
import { StepStrip } from "./step-strip.tsx";
import { Stopped } from "./stopped.tsx";
import { TooMuchQuestions } from "./too-much-questions.tsx";
import { useChimes } from "./use-chimes.ts";
import { useKeys } from "./use-keys.ts";
import { usePlaying } from "./use-playing.ts";
import { secondsDone, useReport } from "./use-report.ts";
import { useTooMuch } from "./use-too-much.ts";

interface Props {
  readonly id: string;
  readonly routine: Routine;
  readonly snapshot: Snapshot;
  /** Whether its window fills the screen. */
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
}

/** Leads through a routine from its first step, and says at its end what it came to. */
export function Player({ id, routine, snapshot, full, onFull }: Props) {
  const words = useWords();
  const { session, send, elapsed } = usePlaying(routine, snapshot.rate);
  const { segments, state } = session;
  const finished = state === "finished";
  const place = at(segments, session.elapsed);
  const tooMuch = useTooMuch(id, session, place, send, snapshot.limits);
  const { asking, stop } = tooMuch;
  const kept = useReport(id, session, snapshot.rate, stop !== null);
  const working = place.segment.kind === "work";
  const { step } = place.segment;

  const heard = finished ? "end" : working ? "work" : "rest";
  useChimes(`${heard} ${step}`, heard, snapshot.settings.sound);

  const other = working ? otherSide(segments, step) : null;
  const pause = () => send({ kind: state === "paused" ? "resume" : "pause" });
  const previous = () => send({ kind: "previous" });
  const skip = () => send({ kind: "next" });
  const fullScreen = (on: boolean) => {
    onFull(on);
    void bridge.send("window.full-screen", { on });
  };
  const close = () => {
    if (finished || stop !== null) window.close();
    else void bridge.send("session.leave", { session: id, seconds: secondsDone(session) });
  };
  const playing = !finished && !asking && stop === null;
  useKeys({
    f: () => fullScreen(!full),
    Escape: () => (asking ? tooMuch.goBack() : full ? fullScreen(false) : close()),
    ...(finished || stop !== null ? { Enter: close } : {}),
    ...(playing ? { " ": pause, ArrowLeft: previous, ArrowRight: skip, t: tooMuch.ask } : {}),
    ...(playing && other !== null ? { s: () => send({ kind: "step", step: other }) } : {}),
  });

  return (
    <main className={`${styles.player} ${finished ? styles.finished : ""}`}>
      <Header
        routine={routine.name}
        remaining={finished || stop !== null ? null : place.remaining}
        settings={snapshot.settings}
        full={full}
        closes={finished || stop !== null ? "player.close" : "player.end"}
        onTooMuch={playing ? tooMuch.ask : null}
        onFullScreen={() => fullScreen(!full)}
        onClose={close}
      />
      <StepStrip
        routine={routine}
        segments={segments}
        step={finished ? routine.steps.length : step}
        elapsed={session.elapsed}
      />
      {finished ? (
        <>
          <Finished routine={routine} session={session} snapshot={snapshot} kept={kept} />
          <Announcer
            text={words({ id: "player.announce.finished", values: { name: routine.name } })}
          />
        </>
      ) : stop !== null ? (
        <Stopped stop={stop} snapshot={snapshot} onClose={close} />
      ) : asking ? (
        <TooMuchQuestions
          before={snapshot.checkIns.today?.pain ?? null}
          onSay={tooMuch.say}
          onBack={tooMuch.goBack}
        />
      ) : (
        <Playing
          routine={routine}
          session={session}
          place={place}
          elapsed={elapsed}
          rate={snapshot.rate}
          sound={snapshot.settings.sound}
          eased={tooMuch.eased}
          onPause={pause}
          onPrevious={previous}
          onSkip={skip}
        />
      )}
    </main>
  );
}
