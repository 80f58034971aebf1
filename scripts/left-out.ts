import type { Plugin } from "vite";

/**
 * What libraries bring along for uses that Supple does not make of them: X11's extensions and names of keys, reading the
 * descriptions that programs on a bus give of themselves, and the store's own schemas and migrations. The main process
 * would load it at each start, and hold it all day.
 */
const unused =
  /\/node_modules\/(x11\/lib\/(ext|xserver)\/|x11\/lib\/keysyms|xml2js\/|event-stream\/|ajv\/|ajv-formats\/|semver\/)/;

/** Leaves code out of a build; an empty object stands where it was. */
export const leftOut = (): Plugin => ({
  name: "left-out",
  load: { filter: { id: unused }, handler: () => "module.exports = {};" },
});
