import type { Week } from "./weeks.ts";

/** Where things stand in the picture, in units of its drawing: one is 1/16 rem. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where the columns begin, and how wide each is. */
  readonly gutter: number;
  readonly column: number;
  /** Whether names stand beside the bands; else above them. */
  readonly isWide: boolean;
  readonly top: number;
  readonly painTop: number;
  readonly loadBase: number;
  readonly restAt: number;
  readonly heatTop: number;
}

const wideFrom = 520;
const painHeight = 128;
export const loadHeight = 76;
export const heatStep = 16.6;
export const heatHeight = 12.4;

/** The picture of so many weeks in a width. */
export function layoutOf(width: number, weeks: number): Layout {
  const isWide = width >= wideFrom;
  const gutter = isWide ? 86 : 26;
  // Names above their bands need a line each.
  const line = isWide ? 0 : 20;
  return {
    width,
    height: 440 + 2.4 * line,
    gutter,
    column: (width - gutter) / weeks,
    isWide,
    top: 20 + line,
    painTop: 30 + line,
    loadBase: 272 + 1.6 * line,
    restAt: 284 + 1.6 * line,
    heatTop: 318 + 2.4 * line,
  };
}

/** The middle of a column. */
export const middleOf = ({ gutter, column }: Layout, index: number): number =>
  gutter + (index + 0.5) * column;

/** The middle of a day of a column, 0 for Monday. */
export const dayAt = ({ gutter, column }: Layout, index: number, day: number): number =>
  gutter + (index + (day + 0.5) / 7) * column;

/** The height of a pain, 0 to 10. */
export const painAt = ({ painTop }: Layout, pain: number): number =>
  painTop + painHeight * (1 - pain / 10);

/** The line of a mark, from its words to near the curve, and the foot of the words: above the curve, or under it where that is too high. */
export function markAt(layout: Layout, pain: number) {
  const curve = painAt(layout, pain);
  const head = Math.min(painAt(layout, 6.4), curve - 20);
  return head < painAt(layout, 10) + 12
    ? { from: curve + 20, to: curve + 6, words: curve + 32 }
    : { from: head, to: curve - 6, words: head - 6 };
}

const two = (n: number): string => n.toFixed(1);

/** The curve through the pain of the weeks; it breaks off where a week has none. */
export function painLine(layout: Layout, weeks: readonly Week[]): string {
  let path = "";
  let last: readonly [number, number] | null = null;
  for (const [index, { pain }] of weeks.entries()) {
    if (pain === null) {
      last = null;
      continue;
    }
    const [x, y]: readonly [number, number] = [middleOf(layout, index), painAt(layout, pain)];
    if (last === null) path += `M${two(x)} ${two(y)}`;
    else {
      const between = two((last[0] + x) / 2);
      path += `C${between} ${two(last[1])} ${between} ${two(y)} ${two(x)} ${two(y)}`;
    }
    last = [x, y];
  }
  return path;
}

/** What part of the breaks of a day was taken: 0 for none, 4 for all. */
export function heatOf({ offered, taken }: Week["breaks"]): 0 | 1 | 2 | 3 | 4 {
  if (taken === 0) return 0;
  if (taken >= offered) return 4;
  return taken * 3 >= offered * 2 ? 3 : taken * 3 >= offered ? 2 : 1;
}

interface Text {
  readonly x: number;
  readonly text: string;
}

const letter = 6.2;
const apart = 10;

/** Those of some texts, in order from the left and each around its place, that do not run into one before them, moved into the picture. */
export function withRoom<T extends Text>(
  texts: readonly T[],
  { gutter, width }: Layout,
): readonly T[] {
  let taken = Number.NEGATIVE_INFINITY;
  return texts.flatMap((one) => {
    const half = (one.text.length * letter) / 2;
    const x = Math.min(Math.max(one.x, gutter + half), Math.max(width - half, gutter + half));
    if (x - half < taken + apart) return [];
    taken = x + half;
    return [{ ...one, x }];
  });
}

/** As wide as a column must be for its date to stand above it. */
const wideColumn = 60;
const inset = 3;

/** What stands above the columns, and where: the date of each, or where they are narrow the months that begin in them. */
export function timesOf(layout: Layout, weeks: readonly Week[]) {
  const isMonth = layout.column < wideColumn;
  return weeks.flatMap(({ monday, sunday }, index) => {
    const begins =
      index === 0 || monday.slice(0, 7) !== sunday.slice(0, 7) || monday.endsWith("-01");
    if (isMonth && !begins) return [];
    const x = layout.gutter + index * layout.column + inset;
    return [{ x, isMonth, date: isMonth ? sunday : monday }];
  });
}

/** Those of some texts, in order from the left and each beginning in its place, that leave room to the one after them. */
export function newestWithRoom<T extends Text>(
  texts: readonly T[],
  { width }: Layout,
): readonly T[] {
  let free = width + apart;
  const kept = texts.toReversed().filter(({ x, text }) => {
    if (x + text.length * letter + apart > free) return false;
    free = x;
    return true;
  });
  return kept.toReversed();
}
