import type { Bridge } from "../shared/ipc/bridge.ts";

declare global {
  // eslint-disable-next-line no-var
  var supple: Bridge;
}

/** The preload's typed contract: the only way from a page to the product. Not there while a page is painted beforehand. */
export const bridge: Bridge = globalThis.supple;
