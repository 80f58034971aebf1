/** The median of the time that one call of `work` takes, in milliseconds, over rounds of at least 20 ms. */
export function millisecondsOf(work: () => unknown, rounds = 7): number {
  let calls = 1;
  const round = (): number => {
    const began = performance.now();
    for (let call = 0; call < calls; call += 1) work();
    return performance.now() - began;
  };
  // Grows the round until the clock can tell, which warms the code up too.
  while (round() < 20) calls *= 2;
  const times = Array.from({ length: rounds }, () => round() / calls);
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

export interface Row {
  readonly what: string;
  readonly milliseconds: number;
  /** What it is compared with, and how many times as long it took. */
  readonly against?: { readonly name: string; readonly milliseconds: number };
  readonly goal?: string;
}

const three = (n: number): string => n.toPrecision(3);

/** Prints a table: what was measured, how long it took, the ratio to its floor or peer, and the goal. */
export function printTable(rows: readonly Row[]): void {
  for (const { what, milliseconds, against, goal } of rows) {
    const ratio = against ? `${three(milliseconds / against.milliseconds)} × ${against.name}` : "";
    process.stdout.write(
      `${what.padEnd(46)} ${`${three(milliseconds)} ms`.padStart(14)}   ${ratio.padEnd(44)} ${goal ?? ""}\n`,
    );
  }
}
