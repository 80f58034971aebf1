import type { Exercise } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { goodSessions, type Dose } from "../../shared/rules/progression.ts";
import { isAllowed, suitabilityOf } from "../../shared/rules/suitability.ts";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";
import { FormChecklist } from "./form-checklist.tsx";
import { Texts } from "./sentences.tsx";

/** What a dose says, in sentences: how much for now, and what brings more. */
function messagesOf(dose: Dose): readonly Message[] {
  const count = { good: dose.good, of: goodSessions };
  if (dose.exercise === "romanian-deadlift") {
    if (!dose.light) return [{ id: "dose.deadlift-ready", values: count }];
    return [{ id: "dose.deadlift-light", values: count }, { id: "dose.pain" }];
  }
  const now: Message =
    dose.exercise === "plank"
      ? {
          id: dose.kneesDown ? "dose.plank-knees" : "dose.plank",
          values: { seconds: dose.seconds },
        }
      : { id: "dose.bird-dog", values: { reps: dose.reps, seconds: dose.holdSeconds } };
  if (dose.exercise === "plank" && dose.keptBy !== null) {
    return [now, { id: `dose.kept.${dose.keptBy}` }];
  }
  if (dose.next === null) return [now, { id: "dose.enough" }];
  const unit = dose.exercise === "plank" ? "seconds" : "reps";
  return [
    now,
    { id: `dose.next-${unit}`, values: { ...count, next: dose.next } },
    { id: "dose.pain" },
  ];
}

interface Props {
  readonly exercise: Exercise;
  readonly snapshot: Snapshot;
}

/** R20. How much of an exercise is enough for this person now, and what brings more; nothing where it does not suit. */
export function DoseNow({ exercise, snapshot }: Props) {
  const words = useWords();
  const { doses, limits, form } = snapshot;
  const dose = doses.find((one) => one.exercise === exercise.id);
  if (dose === undefined || !isAllowed(suitabilityOf(exercise, limits))) return null;
  return (
    <section className={styles.gate} aria-labelledby="dose-now">
      <h2 id="dose-now">{words({ id: "dose.title" })}</h2>
      <Texts texts={messagesOf(dose).map(words)} />
      {dose.exercise === "romanian-deadlift" && dose.light && (
        <FormChecklist exercise={exercise} today={form.confirmed[exercise.id]?.today === true} />
      )}
    </section>
  );
}
