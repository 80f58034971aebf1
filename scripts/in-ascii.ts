import type { Plugin } from "vite";

const hexadecimal = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Writes scripts in plain ASCII, every other character as an escape, which means the same wherever one can stand:
 * V8 keeps a source at one byte a character then, instead of two, and need not decode it.
 */
export const inAscii = (): Plugin => ({
  name: "in-ascii",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") file.code = escapedScript(file.code);
      }
    },
  },
});

/** The same script in ASCII. A backslash before such a character says nothing more, and goes. */
export const escapedScript = (code: string): string =>
  code.replace(
    /(?<!\\)((?:\\\\)*)\\?([^\0-\x7F])/g,
    (_all, before: string, character: string) => `${before}${hexadecimal(character)}`,
  );
