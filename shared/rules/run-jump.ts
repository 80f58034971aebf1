/** R17. A run that is much longer than what the person is used to; metres. */
export interface RunJump {
  readonly level: "caution" | "strong";
  readonly planned: number;
  /** What it is compared with. */
  readonly usual: number;
  readonly comparedWith: "longest" | "comfortable";
}

const cautionPercent = 110;
const strongPercent = 200;

/**
 * R17. A planned run beside the longest of the last 30 days, or else half of what the person calls
 * comfortable; null when it is no jump, or when there is nothing to compare it with. All in metres.
 */
export function runJump(
  planned: number,
  longest: number | null,
  comfortable: number | null,
): RunJump | null {
  const usual = longest ?? (comfortable === null ? null : comfortable / 2);
  // In whole hundredths: 5.5 km after 5 km are 10 %, and no more.
  if (usual === null || planned * 100 <= usual * cautionPercent) return null;
  const level = planned * 100 > usual * strongPercent ? "strong" : "caution";
  return { level, planned, usual, comparedWith: longest === null ? "comfortable" : "longest" };
}
