import { useState } from "react";
import { findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { flagText, redFlags } from "../../shared/content/red-flags.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { callOf, whileUrgent, type Call, type Locked } from "../../shared/rules/safety-lock.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import { EmergencyCall } from "./emergency-call.tsx";
import styles from "./safety.module.css";

interface Props {
  readonly snapshot: Snapshot;
  readonly lock: Locked;
  /** The card is put away. One that has not been read goes by its button alone (R29). */
  readonly onClose: () => void;
}

/** What to do, in content's own words but for the maternity unit, which it names with the sign. */
function useAction(): (call: Call) => string {
  const words = useWords();
  return (call) => {
    if (call === "maternity") return words({ id: "lock.maternity.action" });
    return call === "sign" ? redFlags.duringExercise.action : redFlags[call].action;
  };
}

/** R29, R30, R32. What to do at the flags that were told, what Supple holds back, and when that ends. */
export function LockCard({ snapshot, lock, onClose }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const [asking, ask] = useState(false);
  const { tier, flags, read } = lock;
  const call = callOf(lock);
  const actionOf = useAction();
  useEscape(read ? onClose : null);
  const send = async (command: Promise<{ readonly ok: boolean; readonly error?: string }>) => {
    const answer = await command;
    setError(answer.ok ? null : (answer.error ?? null));
    return answer.ok;
  };
  const confirm = async (): Promise<void> => {
    if (await send(bridge.send("red-flags.clear", { tier }))) onClose();
  };
  const close = async (): Promise<void> => {
    if (read || (await send(bridge.send("red-flags.read", {})))) onClose();
  };
  const breathe = tier === "urgent" ? findRoutine(whileUrgent) : undefined;
  const start = async (): Promise<void> => {
    await close();
    await bridge.send("routine.start", { routine: whileUrgent });
  };
  return (
    <Sheet
      title={words({ id: `lock.${call}` })}
      focusOn={call}
      aside={
        <section className={styles.then}>
          <CautionMark size={32} />
          <h2>{words({ id: "lock.told" })}</h2>
          <ul className={styles.ticked}>
            {flags.map((flag) => (
              <li key={flag}>{flagText(flag)}</li>
            ))}
          </ul>
          <h3>{words({ id: "lock.holds" })}</h3>
          <p>{words({ id: `lock.holds.${tier}` })}</p>
        </section>
      }
      foot={
        <div className={styles.ways}>
          <Button tone="primary" size="large" onPress={() => void close()}>
            {words({ id: read ? "lock.close" : "lock.read" })}
          </Button>
          {breathe && (
            <Button tone="secondary" size="large" onPress={() => void start()}>
              {words({ id: "lock.breathe", values: { minutes: routineMinutes(breathe) } })}
            </Button>
          )}
          <FieldError text={error && words({ id: "lock.not-saved", values: { error } })} />
        </div>
      }
    >
      <p className={styles.action}>{actionOf(call)}</p>
      {tier === "emergency" && <EmergencyCall snapshot={snapshot} />}
      <div className={styles.seen} role="group" aria-label={words({ id: `lock.seen.${tier}` })}>
        {asking ? (
          <>
            <p>{words({ id: `lock.seen.${tier}.ask` })}</p>
            <Button tone="secondary" takesFocus onPress={() => void confirm()}>
              {words({ id: `lock.seen.${tier}.sure` })}
            </Button>
            <Button tone="quiet" onPress={() => ask(false)}>
              {words({ id: "lock.not-yet" })}
            </Button>
          </>
        ) : (
          <Button tone="link" onPress={() => ask(true)}>
            {words({ id: `lock.seen.${tier}` })}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
