import { useState } from "react";
import { findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { lockingTiers, redFlags } from "../../shared/content/red-flags.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { whileUrgent, type Locked } from "../../shared/rules/safety-lock.ts";
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

const flagTexts = new Map(
  lockingTiers.flatMap((tier) => redFlags[tier].items.map(({ id, text }) => [id, text] as const)),
);

/** R29, R30. What to do at the flags that were ticked, what Supple holds back, and when that ends. */
export function LockCard({ snapshot, lock, onClose }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const [asking, ask] = useState(false);
  const { tier, flags, read } = lock;
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
      title={words({ id: `lock.${tier}` })}
      focusOn={tier}
      aside={
        <section className={styles.then}>
          <CautionMark size={32} />
          <h2>{words({ id: "lock.ticked" })}</h2>
          <ul className={styles.ticked}>
            {flags.map((flag) => (
              <li key={flag}>{flagTexts.get(flag) ?? flag}</li>
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
      <p className={styles.action}>{redFlags[tier].action}</p>
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
