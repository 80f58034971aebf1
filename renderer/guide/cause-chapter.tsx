import { findExercise } from "../../shared/content/catalogue.ts";
import type { Cause } from "../../shared/content/schema.ts";
import { useWords } from "../words.tsx";
import { Against, Picture } from "./against.tsx";
import styles from "./chapter.module.css";
import { Sentences } from "./sentences.tsx";

/** Why exercise can hurt: one cause, where it shows up, and what to do. */
export function CauseChapter({ cause: { why, examples, solutions } }: { readonly cause: Cause }) {
  const words = useWords();
  return (
    <>
      <h2 className={styles.heading}>{words({ id: "guide.what-happens" })}</h2>
      <p className={styles.read}>{why.text}</p>
      <h2 className={styles.heading}>{words({ id: "guide.where" })}</h2>
      <Against>
        {examples.map((example) =>
          example.exercise !== undefined && findExercise(example.exercise) !== undefined ? (
            <Picture key={example.text} exercise={example.exercise} fault>
              <Sentences sentences={[example]} marked="fault" />
            </Picture>
          ) : (
            <Sentences key={example.text} sentences={[example]} marked="fault" />
          ),
        )}
      </Against>
      <h2 className={styles.heading}>{words({ id: "guide.what-to-do" })}</h2>
      <Sentences sentences={solutions} />
    </>
  );
}
