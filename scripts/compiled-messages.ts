import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";
import { english } from "../shared/messages/english.ts";

/**
 * A build step for pages: the catalogue comes to them as one, parsed, and the parser stays at home. Hours are
 * written as `time`, never as the skeleton `j`, which only a parser that knows the locale can read.
 */
export const compiledMessages = (): Plugin => ({
  name: "compiled-messages",
  enforce: "pre",
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
        },
      ],
    },
  }),
  transform: {
    filter: { id: /\/shared\/messages\/english\.ts$/ },
    handler() {
      const parsed = Object.entries(english).map(([id, text]) => [id, parse(text)] as const);
      const json = JSON.stringify(Object.fromEntries(parsed));
      return `export const english = JSON.parse(${JSON.stringify(json)});`;
    },
  },
});
