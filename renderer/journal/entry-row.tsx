import { useState } from "react";
import { mayDelete } from "../../shared/journal/correctable.ts";
import type { Told } from "../../shared/journal/told.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useRemovals } from "../ui/removals.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { EntryEditor } from "./entry-editor.tsx";
import { fieldsOf } from "./entry-fields.ts";
import styles from "./entries.module.css";
import { useEntryWords } from "./use-entry-words.ts";

interface Props {
  readonly told: Told;
  readonly settings: Settings;
}

/** An entry, and what puts it right or takes it away. */
export function EntryRow({ told, settings }: Props) {
  const words = useWords();
  const wordsOf = useEntryWords(settings);
  const offerUndo = useRemovals();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { entry, date, isAmended } = told;
  const { title, facts, at } = wordsOf(entry);
  const remove = async (): Promise<void> => {
    const answer = await bridge.send("journal.delete", { entry: entry.id, date });
    if (!answer.ok) return setError(answer.error);
    const undo = () => void bridge.send("journal.undo", { entry: entry.id, date });
    offerUndo({ said: { id: "journal.deleted", values: { title } }, undo });
  };
  return (
    <li className={styles.entry} tabIndex={-1}>
      <time className={styles.at}>{at}</time>
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        <p className={text.meta}>
          <span className={text.dots}>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {isAmended && <span>{words({ id: "journal.entry.amended" })}</span>}
          </span>
        </p>
      </div>
      <div className={styles.acts}>
        {fieldsOf(entry).length > 0 && !editing && (
          <Button tone="quiet" size="small" onPress={() => setEditing(true)}>
            {words({ id: "journal.edit" })}
            <span className={text.hidden}> {title}</span>
          </Button>
        )}
        {mayDelete(entry) && (
          <Button tone="quiet" size="small" onPress={() => void remove()}>
            {words({ id: "journal.delete" })}
            <span className={text.hidden}> {title}</span>
          </Button>
        )}
      </div>
      <FieldError text={error} />
      {editing && <EntryEditor told={told} onDone={() => setEditing(false)} />}
    </li>
  );
}
