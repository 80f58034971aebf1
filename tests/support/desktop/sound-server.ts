import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real PulseAudio with a microphone and a loudspeaker that are not there, for programs with `env`. */
export interface SoundServer {
  readonly env: Readonly<Record<string, string>>;
  /** A program records from the microphone, or from what the loudspeaker plays; until the returned function is called. */
  record(from: "microphone" | "loudspeaker"): () => void;
  /** Listens to the loudspeaker from now on; answers with the loudest that it played since, from 0 to 1. */
  listen(): () => number;
  stop(): Promise<void>;
}

export async function soundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), "supple-sound-"));
  const socket = join(folder, "native");
  const env = {
    PULSE_SERVER: `unix:${socket}`,
    PULSE_RUNTIME_PATH: folder,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
  };
  const inherited = { ...process.env, ...env };
  const modules = [
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    "module-null-sink sink_name=loudspeaker",
    "module-null-source source_name=microphone",
  ];
  const server = spawn(
    "pulseaudio",
    ["-n", "--daemonize=no", "--exit-idle-time=-1", ...modules.map((line) => `--load=${line}`)],
    { env: inherited, stdio: "ignore" },
  );
  const exited = once(server, "exit");
  while (spawnSync("pactl", ["info"], { env: inherited }).status !== 0) {
    if (server.exitCode !== null) throw new Error("pulseaudio ended at once");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const recorders: ChildProcess[] = [];
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
    listen() {
      const ear = spawn("parec", ["--device=loudspeaker.monitor", "--format=s16le"], {
        env: inherited,
        stdio: ["ignore", "pipe", "ignore"],
      });
      recorders.push(ear);
      let loudest = 0;
      ear.stdout.on("data", (bytes: Buffer) => {
        for (let at = 0; at + 1 < bytes.length; at += 2) {
          loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(at)) / 32_768);
        }
      });
      return () => loudest;
    },
    async stop() {
      for (const recorder of recorders) recorder.kill();
      // The speech service that a program woke outlives it.
      const speech = join(folder, "speech-dispatcher/pid/speech-dispatcher.pid");
      if (existsSync(speech)) process.kill(Number(readFileSync(speech, "utf8")));
      server.kill();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
