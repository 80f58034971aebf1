/** How much of an exercise a line says; null where it says nothing of it. */
export interface Amounts {
  readonly sets: number | null;
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly load: Load | null;
  readonly eachSide: boolean;
}

/** A weight as it was written; without a unit (null) in the one that the person lifts in. */
export interface Load {
  readonly value: number;
  readonly unit: "kg" | "lb" | null;
}

type Found = { -readonly [K in keyof Amounts]: Amounts[K] };
type Groups = Readonly<Record<string, string | undefined>>;

const number = String.raw`\d+(?:[.,]\d+)?`;
const start = String.raw`(?<![\p{L}\d.,])`;
const end = String.raw`(?![\p{L}\d])`;
const second = "seconds?|secs?|s|sekunden|sek|segundos|segs?";
const minute = "minutes?|mins?|minuten|minutos|'";
const hour = "hours?|hrs?|h|stunden?|std|horas?";
const time = `${second}|${minute}|${hour}|"`;
const length = "km|kilometers?|kilometres?|k|miles?|mi|meters?|metres?|m|yards?|yds?|yd|ft";
const weight = "kgs?|kilos?|kilogramm|lbs?|pounds?|#";
const rep = "reps?|repetitions?|times|wdh|wiederholungen|repeticiones";
const cross = String.raw`\s*[x*]\s*`;
const many = String.raw`\s*(?:x|\*|sets? of|sets? x|sets?|rounds? of|rounds?|sätze? (?:à|mit|x)|sätze?|series de|series x|series)\s*`;

const at = (pattern: string): RegExp => new RegExp(`${start}(?:${pattern})`, "giu");
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const [hours, minutes, times, lengths] = [whole(hour), whole(minute), whole(time), whole(length)];
const valueOf = (text: string | undefined): number => Number((text ?? "").replace(",", "."));

const shortLengths = whole("m|meters?|metres?|yards?|yds?|yd|ft");
const inThousands = /^(\d{1,3})[.,](\d{3})$/;

/** "10,000 m" is ten thousand; nobody tells a metre's thousandth part. */
const amountOf = (text: string | undefined, unit: string | undefined): number =>
  valueOf(
    unit !== undefined && shortLengths.test(unit) ? text?.replace(inThousands, "$1$2") : text,
  );

function secondsOf(value: number, unit: string): number {
  if (hours.test(unit)) return value * 3600;
  return minutes.test(unit) ? value * 60 : value;
}

function metresOf(value: number, unit: string): number {
  if (unit.startsWith("k")) return value * 1000;
  if (unit.startsWith("mi")) return value * 1609;
  if (unit.startsWith("y")) return value * 0.9144;
  return unit === "ft" ? value * 0.3048 : value;
}

const loadOf = (value: string | undefined, unit: string | undefined): Load => ({
  value: valueOf(value),
  unit: unit === undefined ? null : unit.startsWith("k") ? "kg" : "lb",
});

function count(found: Found, value: number, unit: string | undefined): void {
  if (unit !== undefined && times.test(unit)) found.seconds = secondsOf(value, unit);
  else if (unit !== undefined && lengths.test(unit)) found.metres = metresOf(value, unit);
  else found.reps = value;
}

// Nobody does more sets than this: "225 x 5" is a weight.
const mostSets = 30;

function ofTwo(found: Found, { sets, value, unit }: Groups): void {
  const [first, then] = [valueOf(sets), amountOf(value, unit)];
  const isPlain = unit === undefined || !(times.test(unit) || lengths.test(unit));
  if (isPlain && first > mostSets && then <= mostSets) {
    found.load = { value: first, unit: null };
    found.reps = then;
  } else {
    found.sets = first;
    count(found, then, unit);
  }
}

/** Of three numbers the greatest, at either end, is the weight: "100 x 5 x 3", "5 x 5 x 100". */
function ofThree(found: Found, { a, b, c }: Groups): void {
  const [first, middle, last] = [valueOf(a), valueOf(b), valueOf(c)];
  const [load, sets] = first > last ? [first, last] : [last, first];
  found.load = { value: load, unit: null };
  found.reps = middle;
  found.sets = sets;
}

const nothing = (): void => undefined;

/** Each way of writing an amount, the longest first. What is found is taken out of the line. */
const patterns: readonly (readonly [RegExp, (found: Found, groups: Groups) => void])[] = [
  // Rest, effort, tempo and the machine's own counts are no amounts of the exercise.
  [
    at(
      `(?:(?:with|w/) )?(?:rest|break|pausa|pause|descanso|erholung) ?:? ?(?:of )?${number}(?:[:-]${number})? ?(?:${time})?${end}`,
    ),
    nothing,
  ],
  [at(`${number} ?(?:${time}) (?:of )?(?:rest|breaks?|pause|pausa|descanso)${end}`), nothing],
  [at(`@? ?rpe ?:? ?${number}(?:-${number})?${end}|(?:rir ?)?${number} ?rir${end}`), nothing],
  [at(`@? ?${number} ?% ?(?:(?:of )?1 ?rm)?`), nothing],
  [at(`[2-6][0-3][0-3x][0-3](?! ?(?:${time}|${length}|${weight})${end})${end}`), nothing],
  [at(`${number} ?(?:k?cals?|calories|kalorien|calorias|cm|watt|w)${end}`), nothing],
  [
    at(
      `(?<a>${number})${cross}(?<b>\\d+)${cross}(?<c>${number})(?! ?(?:${time}|${length})${end})${end}`,
    ),
    ofThree,
  ],
  [
    at(
      `@? ?(?<load>${number}) ?(?<unit>${weight})${cross}(?<reps>\\d+)(?:${cross}(?<sets>\\d+))?${end}`,
    ),
    (found, { load, unit, reps, sets }) => {
      found.load = loadOf(load, unit);
      found.reps = valueOf(reps);
      if (sets !== undefined) found.sets = valueOf(sets);
    },
  ],
  [
    at(`[@+-]? ?(?:\\dx)?(?<load>${number}) ?(?<unit>${weight})(?:${end}|$)`),
    (found, { load, unit }) => {
      found.load = loadOf(load, unit);
    },
  ],
  [
    at(`@ ?(?<load>${number})(?! ?(?:${time}|${length})${end})${end}`),
    (found, { load }) => {
      found.load = loadOf(load, undefined);
    },
  ],
  [
    at(`(?<sets>\\d+)${many}(?=(?:amrap|max|failure)${end})`),
    (found, { sets }) => {
      found.sets = valueOf(sets);
    },
  ],
  [
    at(
      `(?<sets>\\d+)${many}(?<value>${number})(?: ?(?:-|to|bis) ?\\d+)? ?(?<unit>${time}|${length}|${rep})?${end}`,
    ),
    ofTwo,
  ],
  [
    at(`(?<first>\\d+)(?: ?[/,-] ?\\d+)+(?! ?(?:${time}|${length}|${weight})${end})${end}`),
    (found, { first, written }) => {
      found.reps = valueOf(first);
      found.sets = (written ?? "").split(/[/,-]/).length;
    },
  ],
  [
    at(String.raw`(?:(?<h>\d{1,2}):)?(?<m>\d{1,3}):(?<s>\d\d)${end}`),
    (found, { h, m, s }) => {
      found.seconds = valueOf(h ?? "0") * 3600 + valueOf(m) * 60 + valueOf(s);
    },
  ],
  [
    at(`(?<value>${number}) ?(?<unit>${time}|${length}|${rep})(?:${end}|$)`),
    (found, { value, unit }) => count(found, amountOf(value, unit), unit),
  ],
  [
    at(`(?<sets>\\d+) ?(?:sets?|rounds?|sätze?|series)${end}`),
    (found, { sets }) => {
      found.sets = valueOf(sets);
    },
  ],
  [
    at(`x ?(?<after>\\d+)${end}|(?<before>\\d+) ?x?${end}`),
    (found, { after, before }) => {
      found.reps ??= valueOf(after ?? before);
    },
  ],
];

const limb = "side|leg|arm|hand|seite|bein|lado|pierna|brazo";
const eachSide = new RegExp(
  `(?<!\\p{L})(?:(?:per|each|pro|por|je) (?:${limb})s?|/ ?(?:side|leg|arm|s)|e/s|p/s|each|ea|je)${end}`,
  "giu",
);

/** What a plain line says of how much, and the words that are left. */
export function amountsIn(line: string): { readonly amounts: Amounts; readonly words: string } {
  const found: Found = {
    sets: null,
    reps: null,
    seconds: null,
    metres: null,
    load: null,
    eachSide: false,
  };
  let words = line.replaceAll(eachSide, () => {
    found.eachSide = true;
    return " ; ";
  });
  for (const [pattern, take] of patterns) {
    words = words.replaceAll(pattern, (...given: unknown[]) => {
      const groups = given.at(-1);
      const named = typeof groups === "object" ? (groups as Groups) : {};
      take(found, { ...named, written: String(given[0]) });
      return " ; ";
    });
  }
  return { amounts: found, words: words.replaceAll(/[ ;]+/g, " ").trim() };
}
