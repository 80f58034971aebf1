import type { ReactNode } from "react";
import type { Routine } from "../../shared/content/schema.ts";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useRoutineFacts } from "../ui/use-routine-facts.ts";
import styles from "./hero.module.css";

interface Props {
  readonly title: ReactNode;
  readonly routine: Routine | undefined;
  /** What stands at the end of the line, such as the time left. */
  readonly children?: ReactNode;
}

/** What comes: its name, what it takes, and when. */
export function RoutineLine({ title, routine, children }: Props) {
  const facts = useRoutineFacts();
  const what = routine && facts(routine);
  return (
    <div className={styles.line}>
      <div>
        <h2 className={text.section}>{title}</h2>
        {what && (
          <p className={classes(text.meta, text.dots)}>
            <span>{what.minutes}</span>
            <span>{what.positions}</span>
            <span>{what.equipment}</span>
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
