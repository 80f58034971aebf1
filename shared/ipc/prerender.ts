import type { Settings } from "../settings/settings.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a page looks like before its script is there. */
export interface Painting {
  /** What goes into the element with the id "painting". It is to be looked at, and hears nothing. */
  readonly html: string;
  /** The rules of a style element, for that alone. */
  readonly rules: string;
  readonly theme: Settings["appearance"];
}

/**
 * The main window's first page for somebody whose platform has that locale, a BCP 47 tag; null where only the window
 * itself can paint it.
 */
export type Prerender = (snapshot: Snapshot, locale: string) => Painting | null;
