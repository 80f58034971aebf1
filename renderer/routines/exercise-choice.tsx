import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { exercises } from "../../shared/content/catalogue.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { isAllowed, suitabilityOf } from "../../shared/rules/suitability.ts";
import { Figure } from "../figure/figure.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { useWords } from "../words.tsx";
import styles from "./routine-editor.module.css";
import { plain } from "./routine-filter.ts";

interface Props {
  readonly limits: Limits;
  readonly onChoose: (exercise: Exercise) => void;
}

/** R19. What shows a fault is never done; impact is not led through. */
const playable = exercises.filter(
  ({ faultCard, spinalLoad }) => faultCard !== true && spinalLoad !== "impact",
);

/** The exercises that a routine can be made of; what does not suit the person now says so. */
export function ExerciseChoice({ limits, onChoose }: Props) {
  const words = useWords();
  const [sought, seek] = useState("");
  const asked = plain(sought).split(/\s+/);
  const found = playable.filter(({ name, aka = [] }) => {
    const said = plain([name, ...aka].join(" "));
    return asked.every((word) => said.includes(word));
  });
  return (
    <section className={styles.choice} aria-labelledby="add-exercise">
      <div className={styles.choiceHead}>
        <h2 id="add-exercise">{words({ id: "programme.add" })}</h2>
        <SearchField
          label={words({ id: "programme.search" })}
          placeholder={words({ id: "routines.search" })}
          value={sought}
          onChange={seek}
        />
      </div>
      <p className={styles.found} role="status">
        {words({ id: "programme.found", values: { count: found.length } })}
      </p>
      <ul className={styles.exercises}>
        {found.map((exercise) => (
          <li key={exercise.id}>
            <Button className={styles.exercise ?? ""} onPress={() => onChoose(exercise)}>
              <Figure
                exercise={exercise.id}
                mini
                label={null}
                units={124}
                className={styles.picture}
              />
              <span>{exercise.name}</span>
              {!isAllowed(suitabilityOf(exercise, limits)) && (
                <span className={styles.not}>{words({ id: "programme.not-now" })}</span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
