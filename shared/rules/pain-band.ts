/** R23. What an answer about pain leaves open: everything, no strength, the gentlest, breathing alone. */
export type PainBand = "green" | "amber" | "red" | "stop";

/** R23. The band of pain from 0 to 10. */
export function painBand(pain: number): PainBand {
  if (pain >= 8) return "stop";
  if (pain >= 6) return "red";
  return pain >= 4 ? "amber" : "green";
}
