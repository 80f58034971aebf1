import { findInLibrary } from "../../shared/content/library.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import { CautionMark } from "../ui/caution-mark.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useWords } from "../words.tsx";
import { Against, Picture } from "./against.tsx";
import { Article } from "./article.tsx";
import { ExerciseCare } from "./exercise-care.tsx";
import { ExerciseLinks } from "./exercise-links.tsx";
import styles from "./exercise.module.css";
import { Texts } from "./sentences.tsx";

/** What there is to know about an exercise: risk, how to do it, how much, who leaves it, and why we say so. */
export function ExercisePage({ exercise }: { readonly exercise: Exercise }) {
  const words = useWords();
  const { id, name, risk, whyRisky, benefits, alternatives, steps, cues, mistakes } = exercise;
  const instead = whyRisky.length === 0 ? undefined : findInLibrary(alternatives[0] ?? "");
  return (
    <Article title={name}>
      <p className={risk === "safe" ? styles.verdict : styles.caution}>
        {risk !== "safe" && <CautionMark />}
        {words({ id: `guide.${risk}` })}
      </p>
      <Against>
        <Picture exercise={id} fault={whyRisky.length > 0}>
          {whyRisky.length > 0 && (
            <>
              <h2 className={styles.heading}>{words({ id: "guide.why" })}</h2>
              <Texts texts={whyRisky} marked="fault" />
            </>
          )}
          {instead === undefined && benefits.length > 0 && (
            <>
              <h2 className={styles.heading}>{words({ id: "guide.benefits" })}</h2>
              <Texts texts={benefits} />
            </>
          )}
        </Picture>
        {instead !== undefined && (
          <Picture exercise={instead.id}>
            <h2 className={styles.heading}>
              <TextLink to={{ page: "guide", id: instead.id }}>
                {words({ id: "guide.instead-of", values: { name: instead.name } })}
              </TextLink>
            </h2>
            <Texts texts={instead.benefits} />
          </Picture>
        )}
      </Against>
      {instead !== undefined && benefits.length > 0 && (
        <>
          <h2 className={styles.heading}>{words({ id: "guide.benefits" })}</h2>
          <Texts texts={benefits} />
        </>
      )}
      <div className={styles.columns}>
        <section>
          <h2>{words({ id: "guide.steps" })}</h2>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {cues.length > 0 && (
          <section>
            <h2>{words({ id: "guide.cues" })}</h2>
            <Texts texts={cues} />
          </section>
        )}
        {mistakes.length > 0 && (
          <section>
            <h2>{words({ id: "guide.mistakes" })}</h2>
            <Texts texts={mistakes} marked="fault" />
          </section>
        )}
      </div>
      <ExerciseCare exercise={exercise} />
      <ExerciseLinks exercise={exercise} />
    </Article>
  );
}
