import { findExercise } from "../../shared/content/catalogue.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import type { CheckedLine } from "../../shared/rules/workout-check.ts";
import { shortName } from "../../shared/workout/exercise-names.ts";
import { Figure } from "../figure/figure.tsx";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { TextLink } from "../ui/text-link.tsx";
import { useWords } from "../words.tsx";
import styles from "./check.module.css";

interface Props {
  readonly part: CheckedLine;
  /** Its first reason stands on the line already. */
  readonly isMain: boolean;
  readonly onSwap: (text: string) => void;
  readonly onKeep: () => void;
  /** Another name for what was written, for one that was not made out. */
  readonly onName: (name: string) => void;
}

const isDrawn = (exercise: Exercise | null | undefined): exercise is Exercise =>
  exercise?.figure !== undefined && findExercise(exercise.id) !== undefined;

interface PicturesProps {
  readonly drawn: readonly Exercise[];
  /** The one that is shown as it goes wrong. */
  readonly exercise: Exercise | null;
}

/** The exercise as it goes wrong, and what does instead; only what is drawn. */
function Pictures({ drawn, exercise }: PicturesProps) {
  return (
    <div className={styles.pictures}>
      {drawn.map((one) => {
        const fault = one === exercise ? Object.keys(one.figure?.faults ?? {})[0] : undefined;
        return (
          <Figure
            key={one.id}
            exercise={one.id}
            pose={fault}
            spine
            mini
            className={styles.figure}
          />
        );
      })}
    </div>
  );
}

/** Why a line has its verdict, and what can be done about it. */
export function LineDetails({ part, isMain, onSwap, onKeep, onName }: Props) {
  const words = useWords();
  const { exercise, match, reasons, swap, text } = part;
  const drawn = [exercise, swap?.exercise].filter(isDrawn);
  const gain = swap?.exercise.benefits[0];
  const named =
    match.kind === "several" ? match.exercises : match.kind === "unknown" ? match.near : [];
  const instead = swap && words(swap.line);
  return (
    <div className={classes(styles.details, drawn.length > 0 && styles.pictured)}>
      {drawn.length > 0 && <Pictures drawn={drawn} exercise={exercise} />}
      <div>
        {(isMain ? reasons.slice(1) : reasons).map((reason) => (
          <p key={words(reason)} className={styles.why}>
            {words(reason)}
          </p>
        ))}
        {named.length > 0 && (
          <div className={styles.names} role="group" aria-label={words({ id: "check.which" })}>
            <span className={styles.note}>
              {words({ id: match.kind === "several" ? "check.which" : "check.near" })}
            </span>
            {named.map(({ id, name }) => (
              <Button
                key={id}
                tone="secondary"
                size="small"
                onPress={() => onName(shortName(name))}
              >
                {shortName(name)}
              </Button>
            ))}
          </div>
        )}
        {instead !== null && (
          <p className={styles.instead}>
            <span className={styles.note}>{words({ id: "check.swap-for" })}</span>
            <b>{instead}</b>
          </p>
        )}
        {gain !== undefined && (
          <p className={styles.why}>
            {words({ id: "check.reason.benefit", values: { reason: gain } })}
          </p>
        )}
        {(instead !== null || exercise !== null) && (
          <div className={styles.acts}>
            {instead !== null && (
              <>
                <Button tone="primary" size="small" onPress={() => onSwap(instead)}>
                  {words({ id: "check.use" })}
                </Button>
                <Button tone="quiet" size="small" onPress={onKeep}>
                  {words({
                    id: "check.keep",
                    values: { text: exercise === null ? text : shortName(exercise.name) },
                  })}
                </Button>
              </>
            )}
            {exercise !== null && (
              <TextLink to={{ page: "guide", id: exercise.id }}>
                {words({ id: "check.read-why" })}
              </TextLink>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
