import type { Exercise } from "../../shared/content/schema.ts";
import { OwnPicture } from "../figure/own-picture.tsx";
import { useWords } from "../words.tsx";
import styles from "./own-stage.module.css";

/** An exercise that is not drawn: the picture that came with it, and how it is done. */
export function OwnStage({ exercise }: { readonly exercise: Exercise }) {
  const words = useWords();
  return (
    <div className={styles.stage}>
      {exercise.picture !== undefined && (
        <OwnPicture exercise={exercise.id} className={styles.picture} />
      )}
      <ol className={styles.steps} aria-label={words({ id: "routine.how" })}>
        {exercise.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
