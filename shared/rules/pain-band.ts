/** R23. What an answer about pain leaves open: everything, no strength, the gentlest, breathing alone. */
export type PainBand = "green" | "amber" | "red" | "stop";

/** R23. From this pain on only what is safe and light is offered. */
export const amberPain = 4;

/** R23. The band of pain from 0 to 10. */
export function painBand(pain: number): PainBand {
  if (pain >= 8) return "stop";
  if (pain >= 6) return "red";
  return pain >= amberPain ? "amber" : "green";
}
