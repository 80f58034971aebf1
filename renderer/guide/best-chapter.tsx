import { findExercise } from "../../shared/content/catalogue.ts";
import { guide } from "../../shared/content/guide.ts";
import { TextLink } from "../ui/text-link.tsx";
import { useWords } from "../words.tsx";
import { Against, Picture } from "./against.tsx";
import styles from "./chapter.module.css";
import { Sentences } from "./sentences.tsx";

/** The exercises that build strength and keep the spine safe. */
export function BestChapter() {
  const words = useWords();
  return (
    <>
      <p className={styles.read}>{guide.best.intro.text}</p>
      <Against>
        {guide.best.items.map(({ id, exercise, benefits, how }) => (
          <Picture key={id} exercise={exercise}>
            <h2 className={styles.small}>
              <TextLink to={{ page: "guide", id: exercise }}>
                {findExercise(exercise)?.name}
              </TextLink>
            </h2>
            <Sentences sentences={benefits} />
            <h3 className={styles.small}>{words({ id: "guide.how" })}</h3>
            <Sentences sentences={how} />
          </Picture>
        ))}
      </Against>
    </>
  );
}
