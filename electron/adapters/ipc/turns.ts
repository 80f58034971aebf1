/** The least time from one call of a page to its next, in milliseconds. */
const pauseMs = 1;
/** More than a page that works ever has waiting: it sends some, and waits for their answers. */
const mostWaiting = 1_000;

interface Line {
  readonly waiting: (() => void)[];
  resting: boolean;
  closed: boolean;
}

/** Runs a call when it is its page's turn, and tells what became of it. */
export type Turns<P extends object> = <T>(page: P, call: () => T | Promise<T>) => Promise<T>;

/**
 * The calls of a page begin one after the other, with a moment for the rest of Supple in between, however many come
 * at once. A page with too many waiting is a flood: those are dropped, none is heard any more, and `onFlood` is told
 * once, who has to end the page, since what it has sent already lies in the memory of this process.
 */
export function turnsOf<P extends object>(onFlood: (page: P) => void): Turns<P> {
  const lines = new WeakMap<P, Line>();

  function next(line: Line): void {
    const run = line.waiting.shift();
    line.resting = run !== undefined;
    if (run === undefined) return;
    run();
    setTimeout(next, pauseMs, line);
  }

  return (page, call) => {
    const line = lines.get(page) ?? { waiting: [], resting: false, closed: false };
    lines.set(page, line);
    return new Promise((resolve, reject) => {
      if (line.closed) return;
      if (line.waiting.length === mostWaiting) {
        line.closed = true;
        line.waiting.length = 0;
        onFlood(page);
        return;
      }
      line.waiting.push(() => {
        try {
          resolve(call());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      if (!line.resting) next(line);
    });
  };
}
