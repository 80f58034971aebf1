/** What is told before anybody hears it waits for the one who does. */
export interface UntilHeard<T> {
  readonly tell: (one: T) => void;
  /** Hears what has been told already, in its order, and each from now on. */
  readonly hear: (hearer: (one: T) => void) => void;
}

export function untilHeard<T>(): UntilHeard<T> {
  const waiting: T[] = [];
  let hearer = (one: T): void => void waiting.push(one);
  return {
    tell: (one) => hearer(one),
    hear(next) {
      hearer = next;
      for (const one of waiting.splice(0)) next(one);
    },
  };
}
