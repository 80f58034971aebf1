import { milliseconds, type Duration } from "../../shared/time/instant.ts";

/** A length of time in words: "90s", "20m", "1h 30m", "2d", "-2h". */
export type Length = string;

const unit = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

export function lengthOf(words: Length): Duration {
  const parts = [...words.matchAll(/(\d+)([dhms])/g)];
  if (parts.length === 0) throw new Error(`No length of time: ${words}`);
  const sum = parts.reduce((all, [, n, of]) => all + Number(n) * unit[of as keyof typeof unit], 0);
  return milliseconds(words.startsWith("-") ? -sum : sum);
}
