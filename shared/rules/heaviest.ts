import type { Cause } from "./suitability.ts";
import { verdicts } from "./suitability.ts";

// What the person has comes before what they feel now, and that before what they lack.
const kinds: readonly Cause["kind"][] = [
  "condition",
  "trigger",
  "not-suited",
  "flare",
  "pain",
  "early",
  "form",
  "rolling",
  "position",
  "equipment",
];

/** What speaks against an exercise, the heaviest first; among those alike, what lasts comes first. */
export const inOrder = (causes: readonly Cause[]): readonly Cause[] =>
  causes.toSorted(
    (a, b) =>
      verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
