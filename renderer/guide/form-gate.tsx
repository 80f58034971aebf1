import type { Exercise } from "../../shared/content/schema.ts";
import type { Message } from "../../shared/messages/message.ts";
import {
  canUnlock,
  isFormGated,
  missingForForm,
  type FormMissing,
  type FormProgress,
} from "../../shared/rules/form-gate.ts";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";
import { FormChecklist } from "./form-checklist.tsx";
import { Texts } from "./sentences.tsx";

interface Props {
  readonly exercise: Exercise;
  readonly progress: FormProgress;
}

const messageOf = (missing: FormMissing): Message => {
  switch (missing.kind) {
    case "days":
      if (missing.left > 1) return { id: "form.missing.days", values: { left: missing.left } };
      return { id: missing.today ? "form.missing.other-day" : "form.missing.again" };
    case "answer":
      return { id: "form.missing.answer" };
    case "pain":
      return { id: "form.missing.pain", values: { worst: missing.worst } };
  }
};

/** R19. The checklist of an exercise that stays closed until its form is right, and what is still missing. */
export function FormGate({ exercise, progress }: Props) {
  const words = useWords();
  if (!isFormGated(exercise)) return null;
  if (!canUnlock(exercise)) return <p className={styles.gate}>{words({ id: "form.fault" })}</p>;
  const { id } = exercise;
  const missing = missingForForm(id, progress);
  const today = progress.confirmed[id]?.today === true;
  return (
    <section className={styles.gate} aria-labelledby="form-gate">
      <h2 id="form-gate">{words({ id: "form.title" })}</h2>
      <p>{words({ id: "form.why" })}</p>
      <FormChecklist exercise={exercise} today={today} />
      <div role="status">
        {today && <p>{words({ id: "form.confirmed" })}</p>}
        {missing.length === 0 ? (
          <p>{words({ id: "form.open" })}</p>
        ) : (
          <>
            <p className={styles.missing}>{words({ id: "form.missing" })}</p>
            <Texts texts={missing.map((one) => words(messageOf(one)))} marked="fault" />
          </>
        )}
      </div>
    </section>
  );
}
