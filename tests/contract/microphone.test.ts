import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { microphone } from "../../electron/adapters/outside/microphone.ts";
import { soundServer } from "../support/desktop/sound-server.ts";

// The real pactl, which a script in front of it counts, and a real PulseAudio.
describe.runIf(process.platform === "linux")("a sound server that is not there", () => {
  let folder = "";
  let counted = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supple-pactl-"));
    counted = join(folder, "subscriptions");
    writeFileSync(counted, "");
    const real = execFileSync("which", ["pactl"], { encoding: "utf8" }).trim();
    const lines = ["#!/bin/sh", `[ "$1" = subscribe ] && echo >> ${counted}`, `exec ${real} "$@"`];
    writeFileSync(join(folder, "pactl"), `${lines.join("\n")}\n`);
    chmodSync(join(folder, "pactl"), 0o755);
    vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"]}`);
    vi.stubEnv("PULSE_SERVER", `unix:${join(folder, "nowhere")}`);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const asked = () => readFileSync(counted, "utf8").length;

  test("is asked for less and less often, and found within eight looks once it is there", async () => {
    const told: string[] = [];
    const watching = microphone(() => false).watch(({ says }) => told.push(says));
    const failures = (times: number) =>
      vi.waitFor(() => expect(told).toEqual(Array(times).fill("cannot-tell")), 5000);
    await failures(1);
    let attempts = 1;
    for (const looks of [1, 2, 4, 8, 8]) {
      for (let look = 0; look < looks; look += 1) watching.look();
      attempts += 1;
      await failures(attempts);
    }
    expect(asked()).toBe(attempts);

    const sound = await soundServer();
    try {
      vi.stubEnv("PULSE_SERVER", sound.env["PULSE_SERVER"]);
      for (let look = 0; look < 8; look += 1) watching.look();
      await vi.waitFor(() => expect(told.at(-1)).toBe("off"), 5000);
    } finally {
      watching.stop();
      await sound.stop();
    }
  });
});
