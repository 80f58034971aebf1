import type { Handlers } from "./handlers.ts";
import type { Loop } from "./loop.ts";
import type { Windows } from "./ports.ts";
import type { TrayWish } from "./tray-menu.ts";

interface Granting {
  readonly loop: Loop;
  readonly handlers: Handlers;
  readonly windows: Windows;
  readonly quit: () => void;
}

/** Does what a click on the tray's menu asks for. */
export function grant(wish: TrayWish, { loop, handlers, windows, quit }: Granting): void {
  switch (wish.kind) {
    case "open":
      windows.open("main");
      return;
    case "quit":
      quit();
      return;
    case "routine":
      loop.dispatch({ kind: "routine-asked", routine: wish.routine, by: "tray" });
      return;
    case "pause":
      loop.dispatch({ kind: "paused", length: wish.length });
      return;
    case "resume":
      loop.dispatch({ kind: "pause-ended" });
      return;
    case "break-taken":
      loop.dispatch({ kind: "break-taken" });
      return;
    case "log":
      void handlers["workout.log"](wish.workout);
      return;
  }
}
