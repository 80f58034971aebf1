import type { Plugin } from "vite";

/**
 * What libraries bring along for uses that Supple does not make of them: X11's extensions and names of keys, and
 * reading the descriptions that programs on a bus give of themselves. The main process would hold it all day.
 */
const unused =
  /\/node_modules\/(x11\/lib\/(ext|xserver)\/|x11\/lib\/keysyms|xml2js\/|event-stream\/)/;

/** Leaves code out of a build; an empty object stands where it was. */
export const leftOut = (): Plugin => ({
  name: "left-out",
  load: { filter: { id: unused }, handler: () => "module.exports = {};" },
});
