import { useState } from "react";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import styles from "./allow-again.module.css";
import { Button } from "./button.tsx";
import { FieldError } from "./field-error.tsx";

interface Props {
  /** The id of an exercise that did not suit. */
  readonly exercise: string;
  /** Its name, where it is not plain which is meant. */
  readonly name?: string;
}

/** R24, R25. The way to have an exercise offered again that did not suit. */
export function AllowAgain({ exercise, name }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const allow = async (): Promise<void> => {
    const answer = await bridge.send("exercise.allow", { exercise });
    setError(answer.ok ? null : words({ id: "form.not-saved", values: { error: answer.error } }));
  };
  return (
    <div className={styles.again}>
      <Button tone="secondary" size="small" onPress={() => void allow()}>
        {name === undefined
          ? words({ id: "suits.allow" })
          : words({ id: "suits.allow.named", values: { name } })}
      </Button>
      <FieldError text={error} />
    </div>
  );
}
