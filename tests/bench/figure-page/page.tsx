import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { exercises } from "../../../shared/content/catalogue.ts";
import { Figure } from "../../../renderer/figure/figure.tsx";
import "../../../renderer/ui/tokens.css";
import type { FigureBench } from "./figure-bench.ts";
import styles from "./page.module.css";

declare const process: { readonly hrtime: { bigint(): bigint } };

const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;
const root = createRoot(document.getElementById("root") ?? document.body);
const ask = window.requestAnimationFrame.bind(window);
const times: number[] = [];

// All that moves asks for its frames here.
window.requestAnimationFrame = (paint) =>
  ask((now) => {
    const began = milliseconds();
    paint(now);
    times.push(milliseconds() - began);
  });

/** The frames before these warm the code up; for the first 54 the figure passes on from the one before. */
const warm = 10;
/** A figure that asks for no frame in this time is a still picture. */
const stillMs = 1000;

async function measure(exercise: string | null, frames: number): Promise<readonly number[]> {
  const began = performance.now();
  flushSync(() =>
    root.render(
      exercise !== null && (
        <Figure
          exercise={exercise}
          moving
          passes
          guides
          label={null}
          clock={() => performance.now() - began}
          units={152}
          className={styles.stage}
        />
      ),
    ),
  );
  times.length = 0;
  let stop = false;
  if (exercise === null) {
    const idle = (): void => {
      if (!stop) window.requestAnimationFrame(idle);
    };
    idle();
  }
  await new Promise<void>((resolve) => {
    let seen = 0;
    let since = milliseconds();
    const look = (): void => {
      if (times.length > seen) [seen, since] = [times.length, milliseconds()];
      const isStill = milliseconds() - since > stillMs;
      if (isStill || times.length >= warm + frames) resolve();
      else ask(look);
    };
    ask(look);
  });
  stop = true;
  return times.slice(warm, warm + frames);
}

Object.assign(window, {
  figures: { exercises: exercises.map(({ id }) => id), measure } satisfies FigureBench,
});
