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
/** Of how many looks for a sound server that is not there one is taken at least, as they go on in vain. */
const rarest = 8;
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
    let attempt = 0;
    let inVain = 0;
    let looks = 0;
    let waiting: NodeJS.Timeout | null = null;
    let kill = () => {};

    const say = (told: Told) => {
      if (!stopped) tell(told);
    };
    const list = async (mine: number) => {
      // A sound server that hangs answers nobody: its askers are not to gather.
      const options = { env: inEnglish(), timeout: patience, killSignal: "SIGKILL" } as const;
      const [streams, sources] = await Promise.all([
        run("pactl", ["list", "source-outputs"], options),
        run("pactl", ["list", "short", "sources"], options),
      ]);
      const others = recordingStreams(streams.stdout, sources.stdout).filter(
        ({ pid }) => pid === null || !isOwn(pid),
      );
      if (mine !== attempt || ended) return;
      inVain = 0;
      say({ says: others.length > 0 ? "on" : "off" });
    };
    const fail = (mine: number, error: unknown) => {
      if (mine !== attempt || ended) return;
      ended = true;
      inVain += 1;
      kill();
      say({ says: "cannot-tell", cause: error instanceof Error ? error.message : String(error) });
    };
    const forgetLook = () => {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
    };
    const listSoon = (mine: number, wait: number) => {
      waiting ??= setTimeout(() => {
        waiting = null;
        if (!stopped) list(mine).catch((error: unknown) => fail(mine, error));
      }, wait);
    };
    const begin = () => {
      forgetLook();
      attempt += 1;
      const mine = attempt;
      ended = false;
      looks = 0;
      kill = childLines("pactl", ["subscribe"], {
        onLine: (line) => {
          if (line.includes(" source-output ")) listSoon(mine, together);
        },
        onEnd: (cause) => fail(mine, cause),
      });
      listSoon(mine, 0);
    };
    const first = setTimeout(begin, afterStart);

    return {
      // The sound server may be back. To ask takes three programs, so that one that never was there is asked for less often.
      look() {
        if (!ended) return;
        looks += 1;
        if (looks >= Math.min(rarest, 2 ** (inVain - 1))) begin();
      },
      stop() {
        stopped = true;
        clearTimeout(first);
        forgetLook();
        kill();
      },
    };
  },
});
