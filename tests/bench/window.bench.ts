// npm run bench:window: opening the main window, until its page has been painted, against a blank window of the same options.
import { printTable } from "./measure.ts";
import { windowTimes } from "./window-times.ts";

const { blank, main } = await windowTimes();

const at = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ??
  Number.NaN;
const floor = { name: "the blank window's", milliseconds: at(blank, 0.5) };

process.stdout.write(`${main.length} windows of each, opened in turn\n`);
printTable([
  { what: "floor: a blank window, median", milliseconds: floor.milliseconds },
  { what: "floor: a blank window, slowest", milliseconds: at(blank, 1) },
  {
    what: "the main window with today's page, median",
    milliseconds: at(main, 0.5),
    against: floor,
    goal: "goal: under 1.5 ×",
  },
  {
    what: "the main window with today's page, slowest",
    milliseconds: at(main, 1),
    against: { name: "the blank window's slowest", milliseconds: at(blank, 1) },
  },
]);
