import { Button } from "react-aria-components/Button";
import type { Suited } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { classes } from "../ui/classes.ts";
import { FigureStage } from "../ui/figure-stage.tsx";
import { Icon } from "../ui/icon.tsx";
import { shownRoutine } from "../ui/shown-routine.ts";
import text from "../ui/text.module.css";
import { useRoutineFacts } from "../ui/use-routine-facts.ts";
import { useSuitedWords } from "../ui/use-suited-words.ts";
import { useWords } from "../words.tsx";
import styles from "./routine-row.module.css";

interface Props {
  /** The routine as it suits the person now. */
  readonly suited: Suited;
  /** When it is offered next, in words; null for all but the next one. */
  readonly tag: string | null;
  readonly onOpen: () => void;
  /** The page of this routine was just left: the focus comes back here. */
  readonly focused: boolean;
}

/** A routine in the list: the row opens its page, the button starts it at once. */
export function RoutineRow({ suited, tag, onOpen, focused }: Props) {
  const words = useWords();
  const suitedWords = useSuitedWords();
  const { possible } = suited;
  const routine = shownRoutine(suited);
  const changed = suitedWords.changed(suited);
  const { minutes, positions, equipment } = useRoutineFacts()(routine);
  return (
    <li className={classes(styles.row, !possible && styles.not)}>
      <FigureStage routine={routine} mini className={styles.thumb} />
      <div>
        <h3 className={styles.name}>
          <Button
            className={styles.open ?? ""}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- one comes back to where one left
            autoFocus={focused}
            onPress={onOpen}
          >
            {routine.name}
          </Button>
          {tag !== null && <span className={styles.tag}>{tag}</span>}
        </h3>
        <p className={text.meta}>{suitedWords.against(suited) ?? routine.purpose}</p>
        {changed !== null && <p className={styles.changed}>{changed}</p>}
      </div>
      <div className={styles.facts}>
        <span className={styles.minutes}>{minutes}</span>
        <span>{positions}</span>
        <span>{equipment}</span>
      </div>
      <Button
        className={styles.start ?? ""}
        isDisabled={!possible}
        aria-label={words({ id: "routines.start", values: { name: routine.name } })}
        onPress={() => void bridge.send("routine.start", { routine: routine.id, by: "window" })}
      >
        <Icon name="play" />
      </Button>
    </li>
  );
}
