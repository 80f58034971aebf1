// npm run bench:figure: the script that one frame of a moving figure costs in the real renderer, against an empty frame.
import { _electron } from "@playwright/test";
import { resolve } from "node:path";
import type { FigureBench } from "./figure-page/figure-bench.ts";
import { printTable } from "./measure.ts";

const project = resolve(import.meta.dirname, "../..");
/** Of each exercise; the first 44 are of the passage from the one before, the dearest there are. */
const frames = 72;

interface BenchPage {
  readonly figures: FigureBench;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const share = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

const electron = await _electron.launch({
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    resolve(project, "tests/bench/figure-page/window.cjs"),
    resolve(project, "out/bench/figure-page/index.html"),
  ],
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await electron.firstWindow();
await page.waitForFunction(() => "figures" in globalThis);
const measure = (exercise: string | null): Promise<readonly number[]> =>
  page.evaluate(([id, count]) => (globalThis as unknown as BenchPage).figures.measure(id, count), [
    exercise,
    frames,
  ] as const);

const ids = await page.evaluate(() => (globalThis as unknown as BenchPage).figures.exercises);
const empty = await measure(null);
const byExercise: { readonly id: string; readonly times: readonly number[] }[] = [];
for (const id of ids) {
  const times = await measure(id);
  if (times.length > 0) byExercise.push({ id, times });
}
await electron.close();

const all = byExercise.flatMap(({ times }) => times);
const median = (values: readonly number[]) => share(values, 0.5);
const p95 = (values: readonly number[]) => share(values, 0.95);
const worst = byExercise.reduce((a, b) => (p95(b.times) > p95(a.times) ? b : a));
const floor = { name: "the empty frame's", milliseconds: median(empty) };

process.stdout.write(
  `${byExercise.length} of ${ids.length} exercises move; ${frames} frames of each, script only\n`,
);
printTable([
  { what: "floor: an empty frame, median", milliseconds: floor.milliseconds },
  { what: "floor: an empty frame, 95th percentile", milliseconds: p95(empty) },
  {
    what: "a frame of a figure, median",
    milliseconds: median(all),
    against: floor,
    goal: "goal: under 1 ms",
  },
  {
    what: "a frame of a figure, 95th percentile",
    milliseconds: p95(all),
    against: { name: "the empty frame's 95th", milliseconds: p95(empty) },
    goal: "goal: under 1 ms",
  },
  {
    what: `the dearest, ${worst.id}, 95th percentile`,
    milliseconds: p95(worst.times),
    against: { name: "the empty frame's 95th", milliseconds: p95(empty) },
  },
]);
