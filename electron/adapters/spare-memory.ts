import { app } from "electron";
import { Session } from "node:inspector";

/** How long after a start, or a closed window, nothing more is expected to happen. In milliseconds. */
const settled = 5000;

/**
 * Gives back the memory that a start or a window has left behind, a while after each call of the returned function,
 * unless something is `busy` then: V8 and Chromium keep it for as long as little happens, which in a tray is all day.
 */
export function sparedMemory(busy: () => boolean): () => void {
  let waiting: NodeJS.Timeout | null = null;
  return () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      if (busy()) return;
      endSound();
      collect();
    }, settled);
    waiting.unref();
  };
}

/** Chromium keeps the process that pages sound through, 25 MB, once there was one; for the next sound it starts another. */
function endSound(): void {
  for (const { pid, serviceName } of app.getAppMetrics()) {
    if (serviceName !== "audio.mojom.AudioService") continue;
    try {
      process.kill(pid);
    } catch {
      // It has just ended itself.
    }
  }
}

/** Takes the main process some 50 ms. Only the inspector can ask for it; no port is opened. */
function collect(): void {
  const inspector = new Session();
  inspector.connect();
  // To hang up in the middle of its answer would stop the main process for good.
  inspector.post("HeapProfiler.collectGarbage", () => setImmediate(() => inspector.disconnect()));
}
