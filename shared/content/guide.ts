import data from "./data/guide.json" with { type: "json" };
import sourceData from "./data/sources.json" with { type: "json" };
import type { GuideContent, Source } from "./schema.ts";

// The build and a unit test check both files against their schemas.
const [intro, causes, risky, best, habits, final] = data as unknown as GuideContent;

/** The chapters of the guide by name. */
export const guide = { intro, causes, risky, best, habits, final };

const sourceOf = new Map(
  (sourceData as unknown as readonly Source[]).map((source) => [source.id, source]),
);

/** The publication of that id, or undefined when the list has none. */
export const findSource = (id: string): Source | undefined => sourceOf.get(id);
