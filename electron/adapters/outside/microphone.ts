import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { OutsideSignal, Told } from "../../ports.ts";
import { childLines, inEnglish } from "./child-lines.ts";
import { recordingStreams } from "./recording-streams.ts";

const run = promisify(execFile);
/** Some programs trim the volume while they record; that many changes are one look. In milliseconds. */
const together = 500;
/** How long the sound server may take to answer, in milliseconds. */
const patience = 10_000;
/** To start a program takes the main process tens of milliseconds: Supple is in the tray first. */
const afterStart = 300;

/**
 * A microphone in use, as the sound server tells it (PulseAudio, or PipeWire in its place). What listens to a
 * loudspeaker's monitor, stands still, only measures the level, or is our own does not count.
 */
export const microphone = (isOwn: (pid: number) => boolean): OutsideSignal => ({
  watch(tell) {
    let stopped = false;
    let ended = false;
    let waiting: NodeJS.Timeout | null = null;
    let kill = () => {};

    const say = (told: Told) => {
      if (!stopped) tell(told);
    };
    const list = async () => {
      // A sound server that hangs answers nobody: its askers are not to gather.
      const options = { env: inEnglish(), timeout: patience, killSignal: "SIGKILL" } as const;
      const [streams, sources] = await Promise.all([
        run("pactl", ["list", "source-outputs"], options),
        run("pactl", ["list", "short", "sources"], options),
      ]);
      const others = recordingStreams(streams.stdout, sources.stdout).filter(
        ({ pid }) => pid === null || !isOwn(pid),
      );
      if (!ended) say({ says: others.length > 0 ? "on" : "off" });
    };
    const fail = (error: unknown) => {
      ended = true;
      kill();
      say({ says: "cannot-tell", cause: error instanceof Error ? error.message : String(error) });
    };
    const listSoon = (wait: number) => {
      waiting ??= setTimeout(() => {
        waiting = null;
        if (!stopped) list().catch(fail);
      }, wait);
    };
    const begin = () => {
      ended = false;
      kill = childLines("pactl", ["subscribe"], {
        onLine: (line) => {
          if (line.includes(" source-output ")) listSoon(together);
        },
        onEnd: fail,
      });
      listSoon(0);
    };
    const first = setTimeout(begin, afterStart);

    return {
      // The sound server may be back.
      look() {
        if (ended) begin();
      },
      stop() {
        stopped = true;
        clearTimeout(first);
        if (waiting !== null) clearTimeout(waiting);
        kill();
      },
    };
  },
});
