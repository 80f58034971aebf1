import type { Exercise } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { TextLink } from "../ui/text-link.tsx";
import { useWords } from "../words.tsx";
import { Against, Picture } from "./against.tsx";
import { Article } from "./article.tsx";
import { DoseNow } from "./dose-now.tsx";
import { ExerciseCare } from "./exercise-care.tsx";
import { ExerciseLinks } from "./exercise-links.tsx";
import styles from "./exercise.module.css";
import { ForYou, VerdictLine } from "./for-you.tsx";
import { FormGate } from "./form-gate.tsx";
import { insteadOf } from "./instead.ts";
import { Texts } from "./sentences.tsx";
import { TryIt } from "./try-it.tsx";

interface Props {
  readonly exercise: Exercise;
  readonly snapshot: Snapshot;
}

/** What there is to know about an exercise: risk, how to do it, how much, who leaves it, and why we say so. */
export function ExercisePage({ exercise, snapshot }: Props) {
  const words = useWords();
  const { id, name, whyRisky, benefits, steps, cues, mistakes } = exercise;
  const { limits } = snapshot;
  const instead = insteadOf(exercise, limits);
  const beside = instead !== undefined && instead !== null;
  return (
    <Article title={name}>
      <VerdictLine exercise={exercise} snapshot={snapshot} />
      <Against>
        <Picture exercise={id} fault={whyRisky.length > 0}>
          {whyRisky.length > 0 && (
            <>
              <h2 className={styles.heading}>{words({ id: "guide.why" })}</h2>
              <Texts texts={whyRisky} marked="fault" />
            </>
          )}
          {!beside && benefits.length > 0 && (
            <>
              <h2 className={styles.heading}>{words({ id: "guide.benefits" })}</h2>
              <Texts texts={benefits} />
            </>
          )}
        </Picture>
        {beside && (
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
      {instead === null && <p className={styles.verdict}>{words({ id: "suits.no-other" })}</p>}
      <ForYou exercise={exercise} snapshot={snapshot} />
      <FormGate exercise={exercise} progress={snapshot.form} />
      <DoseNow exercise={exercise} snapshot={snapshot} />
      {beside && benefits.length > 0 && (
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
      <TryIt exercise={exercise} limits={limits} />
      <ExerciseCare exercise={exercise} />
      <ExerciseLinks exercise={exercise} />
    </Article>
  );
}
