import { useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { AdviceReason } from "../../shared/rules/professional-advice.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./advice.module.css";

const messageOf = ({ kind, ...values }: AdviceReason): Message => ({
  id: `advice.${kind}`,
  values,
});

/** R28. Why somebody should look at it, in the person's own numbers; weekly, until somebody was seen. */
export function Advice({ advice }: Pick<Snapshot, "advice">) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  if (advice.length === 0) return null;
  const send = async (command: "advice.later" | "advice.seen"): Promise<void> => {
    const answer = await bridge.send(command, {});
    setError(answer.ok ? null : answer.error);
  };
  return (
    <section className={styles.advice} aria-labelledby="advice-title">
      <h2 id="advice-title" className={text.label}>
        <CautionMark />
        {words({ id: "advice.title" })}
      </h2>
      <ul className={styles.reasons}>
        {advice.map((reason) => (
          <li key={reason.kind}>{words(messageOf(reason))}</li>
        ))}
      </ul>
      <p>{redFlags.routine.action}</p>
      <div className={styles.acts}>
        <Button tone="secondary" size="small" onPress={() => void send("advice.seen")}>
          {words({ id: "advice.seen" })}
        </Button>
        <Button tone="quiet" size="small" onPress={() => void send("advice.later")}>
          {words({ id: "advice.later" })}
        </Button>
      </div>
      <FieldError text={error && words({ id: "advice.not-saved", values: { error } })} />
    </section>
  );
}
