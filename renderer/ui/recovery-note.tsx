import { useState } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { RecoveryAnswer } from "../../shared/journal/entry.ts";
import type { RecoveryAdvice } from "../../shared/rules/recovery.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { Button } from "./button.tsx";
import { CautionMark } from "./caution-mark.tsx";
import { classes } from "./classes.ts";
import { FieldError } from "./field-error.tsx";
import styles from "./recovery-note.module.css";
import text from "./text.module.css";
import { useRecoveryAct } from "./use-recovery-act.ts";
import { useWhen } from "./use-when.ts";

interface Props {
  readonly advice: RecoveryAdvice;
  readonly snapshot: Snapshot;
}

/** R11, R14 to R18, R25, R26. One thing to know about recovery: why, what else, and the way to keep the plan. */
export function RecoveryNote({ advice, snapshot }: Props) {
  const words = useWords();
  const when = useWhen(snapshot);
  const act = useRecoveryAct(snapshot);
  const [error, setError] = useState<string | null>(null);
  const { rule, about, tone, session, reason, instead, canOverride } = advice;
  const answer = async (given: RecoveryAnswer): Promise<void> => {
    const answered = await bridge.send("recovery.answer", { rule, about, answer: given });
    setError(answered.ok ? null : answered.error);
  };
  const take = async (): Promise<void> => {
    const refused = await act(advice);
    if (refused === null) await answer("taken");
    else setError(refused);
  };
  const title = session
    ? words({
        id: "recovery.for",
        values: { title: session.title, when: when(session.start) },
      })
    : words({ id: "recovery.title" });
  return (
    <section className={classes(styles.note, tone !== "note" && styles.caution)} aria-label={title}>
      <h2 className={text.label}>
        {tone !== "note" && <CautionMark />}
        {title}
      </h2>
      <p>
        {words(reason)} {instead && words(instead)}
      </p>
      <div className={styles.acts}>
        {advice.act && (
          <Button tone="secondary" size="small" onPress={() => void take()}>
            {words(
              advice.act.kind === "routine"
                ? {
                    id: "recovery.take-routine",
                    values: { name: findRoutine(advice.act.routine)?.name ?? "" },
                  }
                : { id: `recovery.take-${advice.act.kind}` },
            )}
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          onPress={() => void answer(canOverride ? "overridden" : "read")}
        >
          {words({ id: canOverride ? "recovery.override" : "recovery.read" })}
        </Button>
      </div>
      <FieldError text={error && words({ id: "recovery.not-saved", values: { error } })} />
    </section>
  );
}
