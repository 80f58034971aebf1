import { classes } from "../ui/classes.ts";
import { useWords } from "../words.tsx";
import styles from "./legend.module.css";

const entries = [
  ["break", styles.break],
  ["around", styles.around],
  ["training", styles.training],
  ["small", styles.small],
  ["desk", styles.desk],
  ["quiet", styles.quiet],
] as const;

/** What the marks of the strips stand for. */
export function Legend() {
  const words = useWords();
  return (
    <ul className={styles.legend}>
      {entries.map(([name, look]) => (
        <li key={name}>
          <span className={classes(styles.mark, look)} />
          {words({ id: `schedule.legend.${name}` })}
        </li>
      ))}
    </ul>
  );
}
