import { findRoutine } from "../shared/content/catalogue.ts";
import type { Routine } from "../shared/content/schema.ts";
import { allowedRoutines } from "../shared/rules/offer.ts";
import { routineFor, type Suited } from "../shared/rules/routine-for.ts";
import { useLimits } from "./use-limits.ts";

/** Finds a routine as it suits the person now (R33); undefined for none of that id. */
export function useSuited(): (id: string | null) => Suited | undefined {
  const limits = useLimits();
  return (id) => {
    const routine = id === null ? undefined : findRoutine(id);
    return routine && routineFor(routine, limits);
  };
}

/** The first of a row of routines that can be done now, or what content has in its place (R23, R33). */
export function useOffered(row: readonly string[]): Routine | undefined {
  const limits = useLimits();
  const [first] = allowedRoutines(row, limits);
  return useSuited()(first ?? null)?.routine;
}
