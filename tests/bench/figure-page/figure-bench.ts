/** What the page of figures lets the benchmark ask for. */
export interface FigureBench {
  readonly exercises: readonly string[];
  /** What the script of each of so many frames took while the figure of an exercise moves, in milliseconds; of an empty frame for null; nothing for a still picture. */
  measure(exercise: string | null, frames: number): Promise<readonly number[]>;
}
