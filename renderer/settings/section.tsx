import { useId, type ReactNode } from "react";
import styles from "./section.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** Settings that belong together, under their name. */
export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
