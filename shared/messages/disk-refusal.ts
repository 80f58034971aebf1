import { causeOf } from "./cause-of.ts";
import type { Message } from "./message.ts";

/** Why a disk does not take what is to be written: a word that messages know, and the system's own words. */
export interface DiskRefusal {
  readonly why: "full" | "readonly" | "forbidden" | "other";
  readonly cause: string;
}

const words: Readonly<Record<string, DiskRefusal["why"]>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "readonly",
  EACCES: "forbidden",
  EPERM: "forbidden",
};

export function diskRefusal(error: unknown): DiskRefusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const cause = causeOf(error);
  return { why: words[code] ?? "other", cause };
}

/** What is told while something waits to be written. */
export const waitingForDisk = ({ why, cause }: DiskRefusal): Message => ({
  id: "disk.waiting",
  values: { why, cause },
});
