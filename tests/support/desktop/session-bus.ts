import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A session bus of a test's own: a real dbus-daemon. */
export interface SessionBus {
  readonly address: string;
  /** Dies at once; whoever is on it loses it. */
  stop(): Promise<void>;
}

/** Starts one. Nothing is on it: a daemon that this machine has installed is not woken by a call. */
export async function sessionBus(): Promise<SessionBus> {
  const config = join(import.meta.dirname, "bus.conf");
  const daemon = spawn("dbus-daemon", ["--nofork", "--print-address", `--config-file=${config}`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(daemon, "exit");
  const address = await Promise.race([
    once(createInterface(daemon.stdout), "line").then(([line]) => String(line)),
    exited.then(() => {
      throw new Error("dbus-daemon ended before it gave its address");
    }),
  ]);
  return {
    address,
    async stop() {
      daemon.kill("SIGKILL");
      await exited;
    },
  };
}
