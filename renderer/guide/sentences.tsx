import { findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import type { Sentence } from "../../shared/content/schema.ts";
import { classes } from "../ui/classes.ts";
import { TextLink } from "../ui/text-link.tsx";
import styles from "./sentences.module.css";

/** Links to the pages of what a sentence is about. */
function Abouts({ exercise, exercises, routine }: Sentence) {
  const named = (exercise === undefined ? (exercises ?? []) : [exercise])
    .map(findExercise)
    .filter((found) => found !== undefined);
  const meant = routine === undefined ? undefined : findRoutine(routine);
  if (named.length === 0 && meant === undefined) return null;
  return (
    <span className={styles.abouts}>
      {named.map(({ id, name }) => (
        <TextLink key={id} to={{ page: "guide", id }}>
          {name}
        </TextLink>
      ))}
      {meant && <TextLink to={{ page: "routines", id: meant.id }}>{meant.name}</TextLink>}
    </span>
  );
}

interface Props {
  readonly sentences: readonly Sentence[];
  readonly marked?: "cue" | "fault";
}

/** Sentences of the guide as a list, each with links to what it is about. */
export function Sentences({ sentences, marked = "cue" }: Props) {
  return (
    <ul className={classes(styles.list, styles[marked])}>
      {sentences.map((sentence) => (
        <li key={sentence.text}>
          {sentence.text}
          <Abouts {...sentence} />
        </li>
      ))}
    </ul>
  );
}

/** Plain texts in the same looks. */
export function Texts({
  texts,
  marked = "cue",
}: {
  readonly texts: readonly string[];
  readonly marked?: "cue" | "fault";
}) {
  return (
    <ul className={classes(styles.list, styles[marked])}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
