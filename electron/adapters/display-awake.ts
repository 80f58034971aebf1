import { powerSaveBlocker } from "electron";
import type { DisplayAwake } from "../ports.ts";

export function displayAwake(): DisplayAwake {
  let blocker: number | null = null;
  return {
    set(on) {
      if (on && blocker === null) blocker = powerSaveBlocker.start("prevent-display-sleep");
      if (!on && blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
