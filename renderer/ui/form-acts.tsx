import type { ReactNode } from "react";
import { useWords } from "../words.tsx";
import { Button } from "./button.tsx";
import styles from "./form-acts.module.css";

interface Props {
  readonly onCancel: () => void;
  /** What else can be done with what the form is about. */
  readonly children?: ReactNode;
}

/** The end of a form: it saves by being submitted, or is left as it was. */
export function FormActs({ onCancel, children }: Props) {
  const words = useWords();
  return (
    <div className={styles.acts}>
      <Button tone="secondary" size="small" submits>
        {words({ id: "action.save" })}
      </Button>
      <Button tone="quiet" size="small" onPress={onCancel}>
        {words({ id: "action.cancel" })}
      </Button>
      {children}
    </div>
  );
}
