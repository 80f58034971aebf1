import type { ReactNode } from "react";
import { FormActs } from "../ui/form-acts.tsx";
import { Button } from "../ui/button.tsx";
import { useWords } from "../words.tsx";
import { Refused } from "./refused.tsx";
import styles from "./section.module.css";
import type { Refusal } from "./use-settings.ts";

interface Props {
  readonly label: string;
  /** What was wrong, where none of its fields says so. */
  readonly refusal: Refusal | null;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** Null for what does not exist yet. */
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}

/** The form of one entry of a list, in the place of its row: Enter saves, Escape leaves it as it was. */
export function EditorForm({ label, refusal, onSave, onCancel, onRemove, children }: Props) {
  const words = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      className={styles.editor}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      {children}
      <Refused refusal={refusal} />
      <FormActs onCancel={onCancel}>
        {onRemove && (
          <Button tone="quiet" size="small" onPress={onRemove}>
            {words({ id: "schedule.remove-entry" })}
          </Button>
        )}
      </FormActs>
    </form>
  );
}
