import { readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutsideSignal } from "../../ports.ts";

/** Where the system shows its devices and its processes. */
export interface CameraPlaces {
  readonly devices: string;
  readonly processes: string;
}

const system: CameraPlaces = { devices: "/dev", processes: "/proc" };

/**
 * A camera in use: a process of this user, other than our own, that has a video device open. The system announces
 * no opening, so this looks only when it is asked to, and not at all where there is no camera.
 */
export const camera = (
  isOwn: (pid: number) => boolean,
  { devices, processes }: CameraPlaces = system,
): OutsideSignal => ({
  watch(tell) {
    const look = () => {
      try {
        const hasCamera = readdirSync(devices).some((name) => isCamera.test(name));
        tell({ says: hasCamera && anyOpen() ? "on" : "off" });
      } catch (error) {
        tell({ says: "cannot-tell", cause: String(error) });
      }
    };
    const anyOpen = () =>
      readdirSync(processes)
        .filter((name) => /^\d+$/.test(name) && !isOwn(Number(name)) && isMine(name))
        .some((pid) => links(join(processes, pid, "fd")).some(opensCamera));
    const isMine = (pid: string) =>
      statSync(join(processes, pid), { throwIfNoEntry: false })?.uid === process.getuid?.();
    const opensCamera = (target: string) =>
      target.startsWith(`${devices}/`) && isCamera.test(target.slice(devices.length + 1));

    const first = setImmediate(look);
    return { look, stop: () => clearImmediate(first) };
  },
});

const isCamera = /^video\d+$/;

/** Where the open files of a process lead; none when it has gone or does not let us see. */
function links(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => linkOf(join(folder, name)));
  } catch {
    return [];
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}
