import { useId, type ReactNode } from "react";
import styles from "./question.module.css";

interface Props {
  readonly title: string;
  /** Why it is asked. */
  readonly why: string;
  readonly children: ReactNode;
}

/** A question about the body and why it is asked, around its answers. */
export function Question({ title, why, children }: Props) {
  const id = useId();
  return (
    <section
      className={styles.question}
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-why`}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p id={`${id}-why`} className={styles.why}>
        {why}
      </p>
      {children}
    </section>
  );
}
