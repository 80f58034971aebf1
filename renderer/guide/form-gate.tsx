import { useState } from "react";
import type { Exercise } from "../../shared/content/schema.ts";
import type { Message } from "../../shared/messages/message.ts";
import {
  canUnlock,
  isFormGated,
  missingForForm,
  type FormMissing,
  type FormProgress,
} from "../../shared/rules/form-gate.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CheckBox } from "../ui/check-box.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";
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
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | null>(null);
  if (!isFormGated(exercise)) return null;
  if (!canUnlock(exercise)) return <p className={styles.gate}>{words({ id: "form.fault" })}</p>;
  const { id, formChecklist } = exercise;
  const missing = missingForForm(id, progress);
  const today = progress.confirmed[id]?.today === true;
  const confirm = async (): Promise<void> => {
    if (formChecklist.some((line) => !ticked.includes(line))) {
      setError(words({ id: "form.every-line" }));
      return;
    }
    const answer = await bridge.send("form.confirm", { exercise: id });
    setError(answer.ok ? null : words({ id: "form.not-saved", values: { error: answer.error } }));
  };
  return (
    <section className={styles.gate} aria-labelledby="form-gate">
      <h2 id="form-gate">{words({ id: "form.title" })}</h2>
      <p>{words({ id: "form.why" })}</p>
      {today ? (
        <Texts texts={formChecklist} />
      ) : (
        <>
          {formChecklist.map((line) => (
            <CheckBox
              key={line}
              on={ticked.includes(line)}
              onChange={(on) => {
                setTicked(on ? [...ticked, line] : ticked.filter((other) => other !== line));
                setError(null);
              }}
            >
              {line}
            </CheckBox>
          ))}
          <p className={styles.try}>
            <Button tone="secondary" onPress={() => void confirm()}>
              {words({ id: "form.confirm" })}
            </Button>
          </p>
          <FieldError text={error} />
        </>
      )}
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
