import type { KeyboardEvent } from "react";
import { capsule, circle, limb } from "../figure/capsule.ts";
import { classes } from "../ui/classes.ts";
import { useWords } from "../words.tsx";
import styles from "./body-map.module.css";
import { places, type Place } from "./places.ts";

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
    [50, 112],
    [40, 156],
    [37, 198],
  ],
  [11, 9, 7],
];
const shoulder: Limb = [
  [
    [52, 86],
    [67, 80],
  ],
  [14, 14],
];
const lowerBack: Limb = [
  [
    [83, 164],
    [86, 168],
  ],
  [13, 13],
];
const buttock: Limb = [
  [
    [80, 202],
    [82, 206],
  ],
  [17, 17],
];
const thigh: Limb = [
  [
    [79, 241],
    [80, 285],
  ],
  [16, 12.5],
];
const lowerLeg: Limb = [
  [
    [80, 314],
    [81, 356],
  ],
  [12.5, 12],
];

const still = circle([middle, 26], 21) + left(arm) + right(arm);

const shapes: Readonly<Record<Place, string>> = {
  neck: capsule([middle, 61], 12.5, [middle, 64], 12.5),
  "shoulder-left": left(shoulder),
  "shoulder-right": right(shoulder),
  "upper-back": bar(98, 13, 15),
  "middle-back": bar(132, 12, 15),
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
        viewBox="18 2 164 370"
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
