import { text } from "node:stream/consumers";
import { temporaryProfile } from "../support/profile.ts";
import { startElectron } from "./electron.ts";

/** From asking for a window until it has painted, in milliseconds. */
export interface WindowTimes {
  readonly blank: readonly number[];
  readonly main: readonly number[];
}

/** Opens the main window and a blank one of the same options in turn. */
export async function windowTimes(): Promise<WindowTimes> {
  const profile = temporaryProfile();
  profile.writeSettings({});
  profile.answerFirstRun();
  const child = startElectron(
    "tests/bench/window-page/window.mjs",
    [`--user-data-dir=${profile.folder}`],
    ["ignore", "pipe", process.env["DEBUG"] ? "inherit" : "ignore"],
  );
  if (child.stdout === null) throw new Error("it has no output");
  const said = await text(child.stdout);
  profile.remove();
  const line = said.split("\n").find((one) => one.startsWith("{"));
  if (line === undefined) throw new Error(`The windows told no times: ${said}`);
  return JSON.parse(line) as WindowTimes;
}
