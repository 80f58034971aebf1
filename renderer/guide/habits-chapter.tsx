import { useEffect, useRef } from "react";
import { guide } from "../../shared/content/guide.ts";
import styles from "./chapter.module.css";
import { Sentences } from "./sentences.tsx";

/** The habits that protect the back; `at` is the id of the one that a link named. */
export function HabitsChapter({ at }: { readonly at: string | null }) {
  const named = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    named.current?.focus({ preventScroll: true });
    named.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <>
      <p className={styles.read}>{guide.habits.intro.text}</p>
      {guide.habits.items.map(({ id, title, points }) => (
        <section key={id} className={styles.part} aria-labelledby={id}>
          <h2 id={id} className={styles.heading} {...(id === at && { ref: named, tabIndex: -1 })}>
            {title}
          </h2>
          <Sentences sentences={points} />
        </section>
      ))}
    </>
  );
}
