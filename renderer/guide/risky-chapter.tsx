import { guide } from "../../shared/content/guide.ts";
import { useWords } from "../words.tsx";
import { Against, Picture } from "./against.tsx";
import styles from "./chapter.module.css";
import { Sentences } from "./sentences.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { findExercise } from "../../shared/content/catalogue.ts";

const { risky } = guide;

/** The exercises that cause trouble more often, each beside what to do instead. */
export function RiskyChapter() {
  const words = useWords();
  return (
    <>
      <p className={styles.read}>{risky.intro.text}</p>
      {risky.items.map(({ id, title, exercises, reasons, safer }) => {
        const [first = ""] = exercises;
        const instead = safer.flatMap((sentence) => sentence.exercises ?? [])[0];
        return (
          <section key={id} className={styles.part} aria-labelledby={id}>
            <h2 id={id} className={styles.heading}>
              {title}
            </h2>
            <Against>
              <Picture exercise={first} fault>
                <h3 className={styles.small}>{words({ id: "guide.why" })}</h3>
                <Sentences sentences={reasons} marked="fault" />
                <p className={styles.abouts}>
                  {exercises.map((exercise) => (
                    <TextLink key={exercise} to={{ page: "guide", id: exercise }}>
                      {findExercise(exercise)?.name}
                    </TextLink>
                  ))}
                </p>
              </Picture>
              {instead !== undefined && (
                <Picture exercise={instead}>
                  <h3 className={styles.small}>{words({ id: "guide.do-instead" })}</h3>
                  <Sentences sentences={safer} />
                </Picture>
              )}
            </Against>
          </section>
        );
      })}
    </>
  );
}
