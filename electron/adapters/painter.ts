import { pathToFileURL } from "node:url";
import type { Painting, Prerender } from "../../shared/ipc/prerender.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Log } from "../ports.ts";

export interface PainterParts {
  /** The built module that exports `prerender`. */
  readonly file: string;
  readonly snapshot: () => Snapshot;
  /** The platform's, a BCP 47 tag. */
  readonly locale: string;
  readonly log: Log;
}

/** A painting is as good as new for so long, in milliseconds: a page that reads it again and again keeps nobody waiting. */
const fresh = 100;

/**
 * Paints the main window's first page with the renderer's own components, while the window's process starts; null where
 * only the window itself can. They are loaded at the first opening: a Supple whose window nobody opens goes without them.
 */
export function painter({
  file,
  snapshot,
  locale,
  log,
}: PainterParts): (page: string) => Promise<Painting | null> {
  let last: { readonly at: number; readonly painting: Painting | null } = {
    at: -Infinity,
    painting: null,
  };
  return async (page) => {
    if (page !== "main") return null;
    try {
      const { prerender } = (await import(pathToFileURL(file).href)) as { prerender: Prerender };
      const at = performance.now();
      if (at - last.at > fresh) {
        last = { at, painting: prerender(snapshot(), locale) };
      }
      return last.painting;
    } catch (error) {
      // The window paints itself, only later.
      log.error("window.not-painted", error, { page });
      return null;
    }
  };
}
