import { useState } from "react";
import type { Exercise } from "../../shared/content/schema.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CheckBox } from "../ui/check-box.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";
import { Texts } from "./sentences.tsx";

interface Props {
  readonly exercise: Exercise;
  /** Whether every line was confirmed today. */
  readonly today: boolean;
}

/** The lines of an exercise's form, to tick and confirm once a day. */
export function FormChecklist({ exercise: { id, formChecklist }, today }: Props) {
  const words = useWords();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | null>(null);
  if (today) return <Texts texts={formChecklist} />;
  const confirm = async (): Promise<void> => {
    if (formChecklist.some((line) => !ticked.includes(line))) {
      setError(words({ id: "form.every-line" }));
      return;
    }
    const answer = await bridge.send("form.confirm", { exercise: id });
    setError(answer.ok ? null : words({ id: "form.not-saved", values: { error: answer.error } }));
  };
  return (
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
  );
}
