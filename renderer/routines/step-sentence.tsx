import type { OwnStep } from "../../shared/programme/programme.ts";
import { Picker } from "../ui/picker.tsx";
import { useWords } from "../words.tsx";
import styles from "./routine-editor.module.css";

interface Props {
  readonly step: OwnStep;
  /** What the step is, for a screen reader. */
  readonly name: string;
  readonly onChange: (step: OwnStep) => void;
}

const range = (low: number, high: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);
const counts = range(1, 30);
const paces = range(1, 15);
const holds = [5, 8, 10, 15, 20, 25, 30, 40, 45, 60, 75, 90, 120, 180, 240, 300];
const rests = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120];

/** The numbers to choose from, with the one that stands there now wherever it came from. */
const choices = (usual: readonly number[], now: number, text: (value: number) => string) =>
  [...new Set([...usual, now])]
    .toSorted((a, b) => a - b)
    .map((value) => ({ id: String(value), text: text(value) }));

/** A step as a sentence: how often or how long, on which side, and the rest after it. */
export function StepSentence({ step, name, onChange }: Props) {
  const words = useWords();
  const { side, restSec } = step;
  const { exercise, note } = step;
  const shared = { exercise, side, restSec, ...(note !== undefined && { note }) };
  const isCounted = "reps" in step;
  const seconds = (value: number) => words({ id: "programme.seconds", values: { value } });
  const of = (id: "how" | "reps" | "pace" | "hold" | "side" | "rest") =>
    `${name}: ${words({ id: `programme.step.${id}` })}`;
  return (
    <div className={styles.sentence}>
      <Picker
        label={of("how")}
        value={isCounted ? "reps" : "hold"}
        choices={(["reps", "hold"] as const).map((id) => ({
          id,
          text: words({ id: `programme.how.${id}` }),
        }))}
        onChoose={(how) =>
          onChange(
            how === "reps" ? { ...shared, reps: 8, secPerRep: 4 } : { ...shared, holdSec: 20 },
          )
        }
      />
      {isCounted ? (
        <>
          <Picker
            label={of("reps")}
            value={String(step.reps)}
            choices={choices(counts, step.reps, (reps) =>
              words({ id: "programme.times", values: { reps } }),
            )}
            onChoose={(reps) => onChange({ ...step, reps: Number(reps) })}
          />
          <Picker
            label={of("pace")}
            value={String(step.secPerRep)}
            choices={choices(paces, step.secPerRep, (value) =>
              words({ id: "programme.each", values: { value } }),
            )}
            onChoose={(secPerRep) => onChange({ ...step, secPerRep: Number(secPerRep) })}
          />
        </>
      ) : (
        <Picker
          label={of("hold")}
          value={String(step.holdSec)}
          choices={choices(holds, step.holdSec, seconds)}
          onChoose={(holdSec) => onChange({ ...step, holdSec: Number(holdSec) })}
        />
      )}
      <Picker
        label={of("side")}
        value={side}
        choices={(["both", "left", "right", "alternate"] as const).map((id) => ({
          id,
          text: words({ id: `programme.side.${id}` }),
        }))}
        onChoose={(id) => onChange({ ...step, side: id })}
      />
      <span>{words({ id: "programme.then" })}</span>
      <Picker
        label={of("rest")}
        value={String(restSec)}
        choices={choices(rests, restSec, (value) =>
          words({ id: "programme.rest", values: { value } }),
        )}
        onChoose={(rest) => onChange({ ...step, restSec: Number(rest) })}
      />
    </div>
  );
}
