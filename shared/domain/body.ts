/** Conditions that a person can name; `acute-pain`, which also speaks against exercises, follows from R27. */
export const bodyConditions = [
  "herniated-disc",
  "sciatica",
  "spinal-stenosis",
  "osteoporosis",
  "pregnancy",
  "shoulder-injury",
  "knee-pain",
  "wrist-pain",
  "neck-pain",
  "balance-problem",
  "high-blood-pressure",
] as const;
export type BodyCondition = (typeof bodyConditions)[number];

/** What can set a back off: the loads of the spine, and reaching overhead. */
export const triggers = [
  "flexion",
  "extension",
  "rotation",
  "compression",
  "impact",
  "overhead",
] as const;
export type Trigger = (typeof triggers)[number];

/** Positions that can suit a person or not. */
export const bodyPositions = ["standing", "seated", "floor"] as const;
export type BodyPosition = (typeof bodyPositions)[number];
