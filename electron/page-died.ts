import type { MessageId } from "../shared/messages/english.ts";
import type { Loop } from "./loop.ts";
import type { Notices } from "./notices.ts";
import type { Clock, WindowName, Windows } from "./ports.ts";

export interface PageDiedParts {
  readonly loop: Pick<Loop, "render">;
  readonly windows: Pick<Windows, "open">;
  readonly notices: Pick<Notices, "add">;
  readonly clock: Pick<Clock, "now">;
}

/**
 * A page that dies again and again is not opened at once for ever: this often in so many milliseconds, then what is to
 * be shown waits for the next turn.
 */
const mostOften = 3;
const within = 60_000;

const told: Partial<Record<WindowName, MessageId>> = {
  main: "window.died.main",
  player: "window.died.player",
};

/** What follows when a page has died and its window is gone. A prompt that is still open comes back; of the others it is told. */
export function pageDied({ loop, windows, notices, clock }: PageDiedParts) {
  let before: readonly number[] = [];
  return (page: WindowName): void => {
    const { at } = clock.now();
    before = [...before.filter((earlier) => Math.abs(at - earlier) < within), at];
    const id = told[page];
    if (id !== undefined) notices.add({ id });
    if (before.length > mostOften) return;
    if (id !== undefined) windows.open("main");
    loop.render();
  };
}
