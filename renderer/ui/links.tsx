import { createContext, use } from "react";

/** What a link between pages leads to: a chapter or an exercise of the guide, a routine, or a question about the body, by its id. */
export interface Place {
  readonly page: "guide" | "routines" | "body";
  readonly id: string;
}

interface Links {
  /** Goes there; `leaving` is what the page shows that one comes back to, where it chose that itself. */
  readonly follow: (to: Place, leaving?: string) => void;
  /** Goes back to where the last link stood, or null when no link led here. */
  readonly back: (() => void) | null;
}

/** The links between pages, which the main window gives. */
export const LinksContext = createContext<Links>({ follow: () => undefined, back: null });

export const useLinks = (): Links => use(LinksContext);
