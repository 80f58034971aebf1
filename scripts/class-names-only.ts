import type { Plugin } from "vite";

/** A build step for what paints a page without a browser: it takes the names of classes from style sheets, and leaves the sheets. */
export const classNamesOnly = (): Plugin => ({
  name: "class-names-only",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.endsWith(".css")) delete bundle[name];
  },
});
