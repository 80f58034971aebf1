import { createContext, use } from "react";

interface SafetyLinks {
  /** Opens the red-flag questions (R31). */
  readonly ask: () => void;
  /** Opens the card of what keeps routines from starting (R29, R30). */
  readonly card: () => void;
}

/** The ways to what is about danger, which the main window gives. */
export const SafetyLinksContext = createContext<SafetyLinks>({
  ask: () => undefined,
  card: () => undefined,
});

export const useSafetyLinks = (): SafetyLinks => use(SafetyLinksContext);
