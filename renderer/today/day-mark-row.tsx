import { findRoutine } from "../../shared/content/catalogue.ts";
import type { DayMark } from "../../shared/ipc/snapshot.ts";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useClock } from "../ui/use-clock.ts";
import { useWords } from "../words.tsx";
import styles from "./day-column.module.css";
import { capsuleHeight } from "./day-line.ts";

interface Props {
  readonly mark: DayMark;
  readonly place: "past" | "next" | "later";
}

const looks: Readonly<Record<DayMark["state"], string | undefined>> = {
  done: styles.done,
  partial: classes(styles.done, styles.partial),
  skipped: styles.dash,
  missed: styles.dash,
  rested: styles.dash,
  held: styles.dash,
  planned: undefined,
  training: styles.training,
};

const dashes: ReadonlySet<DayMark["state"]> = new Set(["skipped", "missed", "rested", "held"]);
const trainingHeight = 34;
const dashHeight = 3;

/** One mark of the day: when, what, and how it went or how long it takes. */
export function DayMarkRow({ mark, place }: Props) {
  const words = useWords();
  const clock = useClock();
  const { state, minutes } = mark;
  const dashed = dashes.has(state);
  const name =
    mark.title ??
    (mark.routine === null ? undefined : findRoutine(mark.routine)?.name) ??
    words({
      id:
        mark.kind === null
          ? state === "training"
            ? "today.mark.training"
            : "today.mark.break"
          : `kind.${mark.kind}`,
    });
  const height =
    state === "training" ? trainingHeight : dashed ? dashHeight : capsuleHeight(minutes);
  const stateWord = words({ id: `today.state.${state}` });
  return (
    <li
      className={classes(
        styles.mark,
        place === "past" && styles.past,
        place === "next" && state === "planned" && styles.next,
        looks[state],
      )}
    >
      <time>{clock(mark.at)}</time>
      <span className={styles.capsule} style={{ height }} />
      <span className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.end}>
          {dashed ? (
            stateWord
          ) : (
            <>
              {minutes > 0 && state !== "training" && <span aria-hidden="true">{minutes}</span>}
              <span className={text.hidden}>
                {minutes > 0 && words({ id: "today.minutes", values: { minutes } })}, {stateWord}
              </span>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
