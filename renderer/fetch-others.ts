let fetched: Promise<typeof import("./other-pages.ts")> | null = null;

/** Fetches, once, what the main window does not open with. */
export function fetchOthers(): Promise<typeof import("./other-pages.ts")> {
  fetched ??= import("./other-pages.ts");
  return fetched;
}
