import { findExercise } from "../../shared/content/catalogue.ts";
import { classes } from "../ui/classes.ts";
import css from "./own-picture.module.css";

interface Props {
  /** The id of the exercise. */
  readonly exercise: string;
  /** What it is called; the exercise's name when left out, decoration when null. */
  readonly label?: string | null | undefined;
  readonly className?: string | undefined;
}

/** The first letters of the first words of a name. */
const lettersOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => /^\p{L}/u.exec(word)?.[0] ?? "")
    .join("")
    .toLocaleUpperCase();

/** What stands for an exercise that is not drawn: the picture that came with it, or the letters of its name. */
export function OwnPicture({ exercise, label, className }: Props) {
  const found = findExercise(exercise);
  if (found === undefined) return null;
  const name = label === undefined ? found.name : label;
  if (found.picture !== undefined) {
    return (
      <img
        className={classes(css.picture, className)}
        src={found.picture}
        alt={name ?? ""}
        draggable={false}
      />
    );
  }
  const said = name === null ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <svg viewBox="0 0 60 34" className={className} {...said}>
      <text x="30" y="17" className={css.letters}>
        {lettersOf(found.name)}
      </text>
    </svg>
  );
}
