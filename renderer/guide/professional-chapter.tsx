import { redFlags } from "../../shared/content/red-flags.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { classes } from "../ui/classes.ts";
import { useSafetyLinks } from "../ui/safety-links.tsx";
import { useWords } from "../words.tsx";
import styles from "./chapter.module.css";
import { Texts } from "./sentences.tsx";

const tiers = [
  { id: "emergency", ...redFlags.emergency },
  { id: "urgent", ...redFlags.urgent },
  { id: "routine", ...redFlags.routine },
] as const;

/** R29, R32. The signs that need a person, by how soon, and what to do. */
export function ProfessionalChapter() {
  const words = useWords();
  const { duringExercise } = redFlags;
  const { ask } = useSafetyLinks();
  return (
    <>
      <div className={styles.check}>
        <Button tone="secondary" onPress={ask}>
          {words({ id: "guide.professional.check" })}
        </Button>
      </div>
      {tiers.map(({ id, action, items }) => (
        <section key={id} className={classes(id === "emergency" && styles.emergency)}>
          <h2 className={classes(styles.heading, styles.marked)}>
            {id === "emergency" && <CautionMark />}
            {words({ id: `guide.professional.${id}` })}
          </h2>
          <p className={styles.action}>{action}</p>
          <Texts texts={items.map(({ text }) => text)} marked="fault" />
        </section>
      ))}
      <section>
        <h2 className={styles.heading}>{words({ id: "guide.professional.exercising" })}</h2>
        <p className={styles.action}>{duringExercise.action}</p>
        <Texts texts={duringExercise.items} marked="fault" />
      </section>
    </>
  );
}
