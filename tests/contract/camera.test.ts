import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { camera } from "../../electron/adapters/outside/camera.ts";

// Real processes and the real /proc; the device is a file, for few machines that run tests have a camera.
describe.runIf(process.platform === "linux")("a camera in use", () => {
  let devices = "";
  const programs: ChildProcess[] = [];
  const watches: (() => void)[] = [];

  beforeEach(() => {
    devices = mkdtempSync(join(tmpdir(), "supple-dev-"));
  });
  afterEach(() => {
    for (const stop of watches.splice(0)) stop();
    for (const program of programs.splice(0)) program.kill();
    rmSync(devices, { recursive: true, force: true });
  });

  /** A program that holds a device open; resolves once it does. */
  async function openDevice(name: string): Promise<ChildProcess> {
    const file = join(devices, name);
    writeFileSync(file, "");
    const program = spawn("sh", ["-c", 'exec 3<"$0"; echo open; exec sleep 60', file]);
    programs.push(program);
    await once(program.stdout, "data");
    return program;
  }

  function watched(isOwn: (pid: number) => boolean = () => false) {
    const told: string[] = [];
    const { look, stop } = camera(isOwn, { devices, processes: "/proc" }).watch(({ says }) =>
      told.push(says),
    );
    watches.push(stop);
    return { now: () => (look(), told.at(-1)) };
  }

  test("is seen while a program has its device open", async () => {
    const { now } = watched();
    expect(now()).toBe("off");
    const program = await openDevice("video0");
    expect(now()).toBe("on");
    program.kill();
    await once(program, "exit");
    expect(now()).toBe("off");
  });

  test("cannot be told where the system does not show its devices", () => {
    const { now } = watched();
    rmSync(devices, { recursive: true });
    expect(now()).toBe("cannot-tell");
  });

  test("is not seen in a device that nobody has open, nor in another kind of device", async () => {
    writeFileSync(join(devices, "video1"), "");
    await openDevice("videowall");
    await openDevice("null0");
    expect(watched().now()).toBe("off");
  });

  test("is not seen where it is our own process that looks", async () => {
    const program = await openDevice("video0");
    expect(watched((pid) => pid === program.pid).now()).toBe("off");
    expect(watched().now()).toBe("on");
  });

  test("tells how it stands without being asked, once, and not after it was stopped", async () => {
    const told: string[] = [];
    const tell = ({ says }: { says: string }) => void told.push(says);
    const places = { devices, processes: "/proc" };
    const { stop } = camera(() => false, places).watch(tell);
    camera(() => false, places)
      .watch(tell)
      .stop();
    expect(told).toEqual([]);
    await new Promise(setImmediate);
    expect(told).toEqual(["off"]);
    stop();
  });
});
