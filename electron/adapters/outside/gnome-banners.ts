import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Told } from "../../ports.ts";
import { childLines, inEnglish } from "./child-lines.ts";

const setting = ["org.gnome.desktop.notifications", "show-banners"] as const;
const run = promisify(execFile);

/**
 * GNOME's do not disturb is a setting: banners are not shown. Reads it and tells its changes through GLib's own
 * `gsettings`, whatever keeps the settings; rejects when it is not there.
 */
export async function watchBanners(tell: (told: Told) => void): Promise<() => void> {
  const stop = childLines("gsettings", ["monitor", ...setting], {
    onLine: (line) => tell(saidBy(line)),
    onEnd: (cause) => tell({ says: "cannot-tell", cause }),
  });
  try {
    const { stdout } = await run("gsettings", ["get", ...setting], { env: inEnglish() });
    tell(saidBy(stdout));
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

const saidBy = (line: string): Told => ({ says: line.trim().endsWith("false") ? "on" : "off" });
