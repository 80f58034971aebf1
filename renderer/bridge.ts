import type { Bridge } from "../shared/ipc/bridge.ts";

declare global {
  interface Window {
    readonly supple: Bridge;
  }
}

/** The preload's typed contract: the only way from a page to the product. */
export const bridge: Bridge = window.supple;
