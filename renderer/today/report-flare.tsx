import { useState } from "react";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./check-in.module.css";

interface Props {
  readonly onReported: () => void;
}

/** R27. The person tells of sudden new back pain, once they have read what it changes. */
export function ReportFlare({ onReported }: Props) {
  const words = useWords();
  const [asking, ask] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const report = async (): Promise<void> => {
    const answer = await bridge.send("flare.report", {});
    if (answer.ok) onReported();
    else setError(words({ id: "check-in.not-saved", values: { error: answer.error } }));
  };
  if (!asking) {
    return (
      <p className={styles.flare}>
        <Button tone="link" size="small" onPress={() => ask(true)}>
          {words({ id: "flare.report" })}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.asking} role="group" aria-label={words({ id: "flare.report" })}>
      <p className={text.meta}>{words({ id: "flare.report.text" })}</p>
      <div className={styles.acts}>
        <Button tone="secondary" size="small" takesFocus onPress={() => void report()}>
          {words({ id: "flare.report.yes" })}
        </Button>
        <Button tone="quiet" size="small" onPress={() => ask(false)}>
          {words({ id: "action.cancel" })}
        </Button>
      </div>
      <FieldError text={error} />
    </div>
  );
}
