import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname } from "node:path";
import { constants, Script } from "node:vm";

/**
 * Runs a CommonJS file as `require` would. What the build compiled of it (scripts/code-cache.mjs) lies beside it: V8
 * takes that where it was made by the same V8 of the same source, and compiles anew where not.
 */
export function runCompiled(
  file: string,
  requires: (name: string) => unknown = createRequire(file),
): Script {
  // In plain ASCII, as the build writes it, V8 keeps it at a byte a character.
  const source = Module.wrap(readFileSync(file, "latin1"));
  const script = new Script(source, {
    filename: file,
    cachedData: readCache(`${file}.cache`),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...own: readonly unknown[]) => void;
  run.call(module.exports, module.exports, requires, module, file, dirname(file));
  return script;
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
