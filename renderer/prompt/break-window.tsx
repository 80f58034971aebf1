import { useSnapshot } from "../use-snapshot.ts";
import styles from "./break-page.module.css";
import { BreakPage } from "./break-page.tsx";

/** A full-screen break: nothing but its ground in the moment between an answer and its closing. */
export function BreakWindow() {
  const { prompt, at, workouts } = useSnapshot();
  return (
    <div className={styles.ground}>
      {prompt && <BreakPage key={prompt.id} prompt={prompt} at={at} workouts={workouts} />}
    </div>
  );
}
