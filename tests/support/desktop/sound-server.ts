import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real PulseAudio with a microphone and a loudspeaker that are not there, for programs with `env`. */
export interface SoundServer {
  readonly env: Readonly<Record<string, string>>;
  /** A program records from the microphone, or from what the loudspeaker plays; until the returned function is called. */
  record(from: "microphone" | "loudspeaker"): () => void;
  /** How many play through the loudspeaker. */
  playing(): number;
  /** Hangs, or goes on. */
  hang(on: boolean): void;
  /** Dies at once, and those who record with it. */
  die(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export async function soundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), "supple-sound-"));
  const socket = join(folder, "native");
  const env = { PULSE_SERVER: `unix:${socket}`, PULSE_RUNTIME_PATH: folder, HOME: folder };
  const inherited = { ...process.env, ...env };
  const modules = [
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    "module-null-sink sink_name=loudspeaker",
    "module-null-source source_name=microphone",
  ];
  const run = async (): Promise<ChildProcess> => {
    const server = spawn(
      "pulseaudio",
      ["-n", "--daemonize=no", "--exit-idle-time=-1", ...modules.map((line) => `--load=${line}`)],
      { env: inherited, stdio: "ignore" },
    );
    while (spawnSync("pactl", ["info"], { env: inherited }).status !== 0) {
      if (server.exitCode !== null) throw new Error("pulseaudio ended at once");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  };
  let server = await run();
  const recorders: ChildProcess[] = [];
  const die = async (): Promise<void> => {
    for (const recorder of recorders.splice(0)) recorder.kill();
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, "exit");
    server.kill("SIGKILL");
    await exited;
  };
  return {
    env,
    record(from) {
      const device = from === "microphone" ? from : `${from}.monitor`;
      const recorder = spawn("parec", [`--device=${device}`], {
        env: inherited,
        stdio: ["ignore", "ignore", "ignore"],
      });
      recorders.push(recorder);
      return () => void recorder.kill();
    },
    playing() {
      const listed = spawnSync("pactl", ["list", "short", "sink-inputs"], {
        env: inherited,
        encoding: "utf8",
      });
      return listed.stdout.split("\n").filter(Boolean).length;
    },
    hang: (on) => void server.kill(on ? "SIGSTOP" : "SIGCONT"),
    async comeBack() {
      server = await run();
    },
    die,
    async stop() {
      await die();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
