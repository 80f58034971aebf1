import { useState } from "react";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import styles from "./routines-page.module.css";

/** The ways to routines of one's own: make one, or bring in a programme. */
export function BringIn({ onMake }: { readonly onMake: () => void }) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const answer = await bridge.send("programme.choose", {});
    setError(answer.ok ? null : answer.error);
  };
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in" className={styles.group}>
        {words({ id: "programme.own" })}
      </h2>
      <p className={styles.text}>{words({ id: "programme.own.text" })}</p>
      <div className={styles.ways}>
        <Button tone="secondary" size="small" onPress={onMake}>
          {words({ id: "programme.make" })}
        </Button>
        <Button tone="secondary" size="small" onPress={() => void choose()}>
          {words({ id: "programme.bring-in" })}
        </Button>
      </div>
      <FieldError text={error} />
    </section>
  );
}
