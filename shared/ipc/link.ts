import { type PauseLength, pauseLengths } from "../domain/pause-length.ts";

/** The scheme of the addresses that lead to Supple. */
export const scheme = "supple";

/** What a link can ask for. */
export type Link =
  /** The id has the shape of a routine's; whether there is one is not said. */
  | { readonly kind: "routine"; readonly routine: string }
  | { readonly kind: "pause"; readonly length: PauseLength }
  | { readonly kind: "check-in" };

/** The longest id of a routine, of a programme's too, leaves room to spare. */
const longest = 200;

/** Whether a word of a command line is meant as a link: what stands behind one may be the page's own. */
export const isLink = (word: string): boolean => /^supple:/i.test(word);

/**
 * What a link asks for: `supple://routine/ID`, `supple://pause/1h` and the other lengths, `supple://check-in`, each with
 * one slash at its end or none. Any page can open one, so that nothing is decoded or mended: all else is null.
 */
export function parseLink(text: string): Link | null {
  if (text.length > longest || !isLink(text)) return null;
  const [, path] = /^supple:\/\/([a-z0-9/-]+?)\/?$/i.exec(text) ?? [];
  const [what, given, ...more] = path?.split("/") ?? [];
  if (more.length > 0) return null;
  switch (what) {
    case "routine":
      return given !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given)
        ? { kind: "routine", routine: given }
        : null;
    case "pause": {
      const length = pauseLengths.find((known) => known === given);
      return length === undefined ? null : { kind: "pause", length };
    }
    case "check-in":
      return given === undefined ? { kind: "check-in" } : null;
    default:
      return null;
  }
}
