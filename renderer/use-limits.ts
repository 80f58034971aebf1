import type { Limits } from "../shared/rules/limits.ts";
import { useSnapshot } from "./use-snapshot.ts";

/** What speaks against movements for the person now (R33). */
export const useLimits = (): Limits => useSnapshot().limits;
