import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Answer } from "../../shared/ipc/commands.ts";
import { FormActs } from "../ui/form-acts.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import styles from "./training-log.module.css";

interface Props {
  readonly label: string;
  /** Sends what the fields say; null where there is nothing to send. */
  readonly save: () => Promise<Answer | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form of the training log: it comes into view with the focus in it, and closes once it is saved, and by Escape; what is
 * refused is said under its fields.
 */
export function LogForm({ label, save, onClose, children }: Props) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // One of its fields may have taken the focus already.
    if (form.current?.contains(document.activeElement) === false) form.current.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const send = async (): Promise<void> => {
    const answer = await save();
    if (answer === null || answer.ok) onClose();
    else setError(answer.error);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      ref={form}
      tabIndex={-1}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {children}
      <FieldError text={error && words({ id: "log.not-saved", values: { error } })} />
      <FormActs onCancel={onClose} />
    </form>
  );
}
