import { spawnSync } from "node:child_process";
import { openVirtualDesktop } from "../../../scripts/desktop/virtual-desktop.mjs";

/** A desktop whose displays come, go and change. It begins with the first, of 1600 x 900 at 0, 0. */
export interface Displays {
  /** Where programs find it. */
  readonly env: Readonly<Record<string, string>>;
  /** Plugs one in, or gives it another mode or place; the modes are those that xrandr names, such as 1280x720. */
  plugIn(nth: number, mode: string, x: number, y: number): void;
  plugOut(nth: number): void;
  close(): Promise<void>;
}

export async function severalDisplays(): Promise<Displays> {
  const desktop = await openVirtualDesktop({ manageWindows: true, severalDisplays: true });
  const env = { DISPLAY: desktop.env["DISPLAY"] ?? "" };
  const xrandr = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync("xrandr", args, {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    if (status !== 0) throw new Error(`xrandr ${args.join(" ")}: ${stderr}`);
  };
  return {
    env,
    plugIn(nth, mode, x, y) {
      xrandr("--addmode", `DUMMY${nth}`, mode);
      xrandr("--output", `DUMMY${nth}`, "--mode", mode, "--pos", `${x}x${y}`);
      // Being asked, the server looks what is connected now.
      xrandr("--query");
    },
    plugOut: (nth) => xrandr("--output", `DUMMY${nth}`, "--off"),
    close: desktop.close,
  };
}
