import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { OutsideSignal } from "../../ports.ts";
import { childLines, inEnglish } from "./child-lines.ts";
import { recordingStreams } from "./recording-streams.ts";
import { causeOf } from "../../../shared/messages/cause-of.ts";

const run = promisify(execFile);
/** Some programs trim the volume while they record; that many changes are one look. In milliseconds. */
const together = 500;
/** How long the sound server may take to answer, in milliseconds. */
const patience = 10_000;
/** A sound server that is not there is asked again at every look, every second, fourth, and so on up to this. */
const rarest = 8;
/** To start a program takes the main process tens of milliseconds: Supple is in the tray first. */
const afterStart = 300;

/**
 * A microphone in use, as the sound server tells it (PulseAudio, or PipeWire in its place). What listens to a
 * loudspeaker's monitor, stands still, only measures the level, or is our own does not count.
 */
export const microphone = (isOwn: (pid: number) => boolean): OutsideSignal => ({
  watch(tell) {
    let asking: { readonly stop: () => void } | null = null;
    let inVain = 0;
    let looks = 0;

    const begin = () => {
      clearTimeout(first);
      looks = 0;
      asking = askServer(isOwn, {
        onTold(inUse) {
          inVain = 0;
          tell({ says: inUse ? "on" : "off" });
        },
        onEnd(cause) {
          asking = null;
          inVain += 1;
          tell({ says: "cannot-tell", cause });
        },
      });
    };
    const first = setTimeout(begin, afterStart);

    return {
      // The sound server may be back. To ask takes three programs: one that never was there is asked less and less often.
      look() {
        if (asking !== null) return;
        looks += 1;
        if (looks >= Math.min(rarest, 2 ** (inVain - 1))) begin();
      },
      stop() {
        clearTimeout(first);
        asking?.stop();
      },
    };
  },
});

interface Listening {
  readonly onTold: (inUse: boolean) => void;
  /** It does not tell, or not any more; nothing is told after that. */
  readonly onEnd: (cause: string) => void;
}

/** Asks the sound server now and at each change, until it ends or is stopped. */
function askServer(isOwn: (pid: number) => boolean, { onTold, onEnd }: Listening) {
  let over = false;
  let waiting: NodeJS.Timeout | null = null;

  const stop = () => {
    over = true;
    if (waiting !== null) clearTimeout(waiting);
    hangUp();
  };
  const fail = (cause: string) => {
    if (over) return;
    stop();
    onEnd(cause);
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
    if (!over) onTold(others.length > 0);
  };
  const listSoon = (wait: number) => {
    waiting ??= setTimeout(() => {
      waiting = null;
      list().catch((error: unknown) => fail(causeOf(error)));
    }, wait);
  };
  const hangUp = childLines("pactl", ["subscribe"], {
    onLine: (line) => {
      if (line.includes(" source-output ")) listSoon(together);
    },
    onEnd: fail,
  });
  listSoon(0);
  return { stop };
}
