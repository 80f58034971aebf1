const asked = process.env["SUPPLE_FUZZ"];

/** How many spoilt inputs each importer is tried on; SUPPLE_FUZZ=100000 is the long form, with others each time. */
export const trials = {
  numRuns: Number(asked ?? 300),
  seed: asked === undefined ? 2026 : Date.now(),
} as const;

/** Milliseconds after which a long form hangs. */
export const longest = 4 * 3_600_000;
