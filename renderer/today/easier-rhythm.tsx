import { useState } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import { withInterval, withStretch } from "./easier-settings.ts";
import styles from "./easier-rhythm.module.css";

/** P2. After three skips in a row: a longer interval or a shorter routine, to take or to put away. */
export function EasierRhythm({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const { suggestion, settings } = snapshot;
  if (suggestion === null) return null;
  const { kind, routine, everyMinutes } = suggestion;
  const shorter = routine === null ? undefined : findRoutine(routine);
  const dismiss = (): void => void bridge.send("suggestion.dismiss", {});
  const take = async (wanted: Settings): Promise<void> => {
    const answer = await bridge.send("settings.save", { settings: wanted });
    if (answer.ok) dismiss();
    else setError(answer.error);
  };
  return (
    <section className={styles.offer} aria-label={words({ id: "today.easier-label" })}>
      <p>{words({ id: "today.easier", values: { kind } })}</p>
      <div className={styles.acts}>
        {everyMinutes !== null && (
          <Button
            tone="secondary"
            size="small"
            onPress={() => void take(withInterval(settings, kind, everyMinutes))}
          >
            {words({ id: "today.easier-interval", values: { minutes: everyMinutes } })}
          </Button>
        )}
        {routine !== null && shorter && (
          <Button
            tone="secondary"
            size="small"
            onPress={() => void take(withStretch(settings, routine))}
          >
            {words({ id: "today.easier-routine", values: { name: shorter.name } })}
          </Button>
        )}
        <Button tone="quiet" size="small" onPress={dismiss}>
          {words({ id: "action.dismiss" })}
        </Button>
      </div>
      <FieldError text={error && words({ id: "today.easier-not-saved", values: { error } })} />
    </section>
  );
}
