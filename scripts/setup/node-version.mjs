// @ts-check
import { Unready } from "../say.mjs";

/** Refuses a Node that is older than package.json's `engines`, before anything fails obscurely. */
export function ensureNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Unready(`Supple needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
}
