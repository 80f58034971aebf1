import type { KeyboardEvent } from "react";
import { capsule, circle, limb } from "../figure/capsule.ts";
import { classes } from "../ui/classes.ts";
import { useWords } from "../words.tsx";
import styles from "./body-map.module.css";
import { places, type Place } from "../../shared/domain/places.ts";

// A back in capsules, in pixels of the picture; no part to press is smaller than 24 of them.
const middle = 100;
const mirrored = ([x, y]: readonly [number, number]): [number, number] => [2 * middle - x, y];
const bar = (y: number, half: number, r: number): string =>
  capsule([middle - half, y], r, [middle + half, y], r);

type Limb = readonly [readonly (readonly [number, number])[], readonly number[]];
const left = ([points, radii]: Limb): string =>
  limb(
    points.map(([x, y]) => [x, y]),
    radii,
  );
const right = ([points, radii]: Limb): string => limb(points.map(mirrored), radii);

const arm: Limb = [
  [
    [44, 100],
    [36, 146],
    [34, 190],
  ],
  [10, 8.5, 7],
];
const shoulder: Limb = [
  [
    [58, 82],
    [80, 78],
  ],
  [12.5, 12.5],
];
const lowerBack: Limb = [
  [
    [83, 170],
    [83, 178],
  ],
  [14.5, 14.5],
];
const buttock: Limb = [
  [
    [81, 211],
    [81, 216],
  ],
  [17.5, 17.5],
];
const thigh: Limb = [
  [
    [79, 252],
    [81, 298],
  ],
  [16, 12.5],
];
const lowerLeg: Limb = [
  [
    [81, 325],
    [82, 362],
  ],
  [12.5, 12],
];

const still = circle([middle, 27], 20) + left(arm) + right(arm);

const shapes: Readonly<Record<Place, string>> = {
  neck: capsule([middle, 60], 12, [middle, 64], 12),
  "shoulder-left": left(shoulder),
  "shoulder-right": right(shoulder),
  "upper-back": bar(109, 21, 15),
  "middle-back": bar(141, 16, 15),
  "lower-back-left": left(lowerBack),
  "lower-back-right": right(lowerBack),
  "buttock-left": left(buttock),
  "buttock-right": right(buttock),
  "thigh-left": left(thigh),
  "thigh-right": right(thigh),
  "lower-leg-left": left(lowerLeg),
  "lower-leg-right": right(lowerLeg),
};

interface Props {
  readonly where: readonly string[];
  readonly onChange: (where: readonly string[]) => void;
}

/** Where it hurts, on a body seen from behind: each part is ticked by pointer, Enter or Space, and has its name. */
export function BodyMap({ where, onChange }: Props) {
  const words = useWords();
  const toggle = (place: Place): void =>
    onChange(where.includes(place) ? where.filter((other) => other !== place) : [...where, place]);
  const press = (event: KeyboardEvent, place: Place): void => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    toggle(place);
  };
  return (
    <div className={styles.map}>
      <svg
        className={styles.body}
        viewBox="18 5 164 371"
        role="group"
        aria-label={words({ id: "check-in.where" })}
      >
        <path className={styles.still} d={still} />
        {places.map((place) => (
          <path
            key={place}
            className={classes(styles.part, where.includes(place) && styles.chosen)}
            d={shapes[place]}
            role="checkbox"
            aria-checked={where.includes(place)}
            aria-label={words({ id: `where.${place}` })}
            tabIndex={0}
            onClick={() => toggle(place)}
            onKeyDown={(event) => press(event, place)}
          >
            <title>{words({ id: `where.${place}` })}</title>
          </path>
        ))}
      </svg>
      <p className={styles.sides} aria-hidden="true">
        <span>{words({ id: "where.left" })}</span>
        <span>{words({ id: "where.right" })}</span>
      </p>
    </div>
  );
}
