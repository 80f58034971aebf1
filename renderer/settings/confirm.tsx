import { useEffect, useId, useRef, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import styles from "./confirm.module.css";

interface Props {
  readonly title: string;
  /** What goes or changes. */
  readonly children: ReactNode;
  /** What is done, as its button says it. */
  readonly does: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What cannot be taken back is asked once more, in its place: it is read from its title on, and Escape leaves it. */
export function Confirm({ title, children, does, onConfirm, onCancel }: Props) {
  const words = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEscape(onCancel);
  return (
    <div className={styles.confirm} role="group" aria-labelledby={id}>
      <h3 ref={heading} id={id} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      <div className={styles.body}>{children}</div>
      <div className={styles.ways}>
        <Button tone="primary" size="small" onPress={onConfirm}>
          {does}
        </Button>
        <Button tone="quiet" size="small" onPress={onCancel}>
          {words({ id: "keeping.cancel" })}
        </Button>
      </div>
    </div>
  );
}
