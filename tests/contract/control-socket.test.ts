import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { controlAddress } from "../../electron/adapters/control-address.ts";
import { type ControlSocket, serveControl } from "../../electron/adapters/control-socket.ts";
import type { Control } from "../../electron/control.ts";
import type { ControlClient, Log } from "../../electron/ports.ts";

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

describe.runIf(process.platform !== "win32")("the control socket", () => {
  let folder = "";
  let address = "";
  let listening: ControlSocket | null = null;
  let heard: string[] = [];
  const clients = new Set<ControlClient>();
  const sockets: Socket[] = [];
  const failures: string[] = [];
  const log: Log = {
    info: () => undefined,
    error: (event, error) => failures.push(`${event}: ${String(error)}`),
  };

  /** Answers each line with its length; who says "watch" is told more later. */
  const control: Control = {
    hear: async (client, line) => {
      heard.push(line);
      clients.add(client);
      client.tell({ ok: false, error: `${line.length}` });
    },
    forget: (client) => void clients.delete(client),
    render: () => undefined,
  };

  async function open(): Promise<void> {
    listening = serveControl(address, control, log);
    await expect.poll(() => existsSync(address)).toBe(true);
  }

  async function client(): Promise<{ socket: Socket; answers: string[] }> {
    const socket = connect({ path: address, allowHalfOpen: true });
    sockets.push(socket);
    const answers: string[] = [];
    createInterface({ input: socket }).on("line", (line) => answers.push(line));
    socket.on("error", () => undefined);
    await once(socket, "connect");
    return { socket, answers };
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supple-control-"));
    // As a profile folder may be: it is the socket that keeps others out.
    chmodSync(folder, 0o755);
    address = controlAddress(folder, process.platform) ?? "";
    heard = [];
    failures.length = 0;
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    listening?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("each line is answered by one, in order, and the last without its end too", async () => {
    await open();
    const { socket, answers } = await client();
    socket.write("a\nbb\n\nccc\ndd");
    socket.end("dd");
    await once(socket, "close");
    expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual(
      ["1", "2", "3", "4"].map((error) => ({ ok: false, error })),
    );
    await expect.poll(() => clients.size).toBe(0);
  });

  test("only the person may open it", async () => {
    await open();
    expect(statSync(address).mode & 0o777).toBe(0o600);
  });

  test.runIf(isRoot)("another user is refused", async () => {
    await open();
    const script = `require("node:net").connect(${JSON.stringify(address)}, () => process.exit(0))
      .on("error", (error) => { process.stdout.write(error.code); process.exit(3); })`;
    const asNobody = { uid: nobody, gid: nobody, encoding: "utf8", cwd: "/" } as const;
    expect(spawnSync(process.execPath, ["-e", script], asNobody)).toMatchObject({
      status: 3,
      stdout: "EACCES",
    });
    expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).status).toBe(0);
  });

  test("what a killed Supple left in its place gives way, whether a socket or not", async () => {
    writeFileSync(address, "left over");
    await open();
    const first = await client();
    listening?.stop();
    for (const socket of sockets.splice(0)) socket.destroy();
    await once(first.socket, "close");

    // A process that is killed leaves its socket behind.
    const left = `require("node:net").createServer().listen(${JSON.stringify(address)}, () => process.kill(process.pid, "SIGKILL"))`;
    spawnSync(process.execPath, ["-e", left]);
    expect(existsSync(address)).toBe(true);
    await open();
    const { socket, answers } = await client();
    socket.write("again\n");
    await expect.poll(() => answers).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test("a line that nobody means is refused, and its sender heard no more", async () => {
    await open();
    const { socket, answers } = await client();
    socket.write(`${"x".repeat(3_000_000)}\nafter\n`);
    await once(socket, "end");
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain("at most 16384 characters");
    expect(heard).toEqual([]);
  });

  test("those whose lines were refused take nobody's place once they have left", async () => {
    await open();
    for (let nth = 0; nth < 40; nth += 1) {
      const { socket } = await client();
      socket.write("x".repeat(200_000));
      await once(socket, "end");
      socket.destroy();
    }
    const { socket, answers } = await client();
    socket.write("calm\n");
    await expect.poll(() => answers.length).toBe(1);
  });

  test("while one client floods it, another is answered and timers run", async () => {
    await open();
    const flood = await client();
    flood.socket.write("flood\n".repeat(100_000));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const { socket, answers } = await client();
    socket.write("calm\n");
    await expect.poll(() => answers.length, { timeout: 5_000, interval: 5 }).toBe(1);
    clearInterval(ticking);
    const before = heard.indexOf("calm");
    expect(before).toBeLessThan(100_000);
    expect(ticks).toBeGreaterThan(0);
  });

  test("a client that never reads is dropped, and takes nothing with it", async () => {
    await open();
    const { socket } = await client();
    socket.pause();
    socket.write("hello\n");
    await expect.poll(() => clients.size).toBe(1);
    const [deaf] = clients;
    const long = { ok: false, error: "x".repeat(50_000) } as const;
    for (let told = 0; told < 200; told += 1) deaf?.tell(long);
    await expect.poll(() => clients.size).toBe(0);
  });

  test("more clients than anybody has are turned away, and those before them go on", async () => {
    await open();
    const { socket, answers } = await client();
    for (let more = 0; more < 40; more += 1) {
      const other = connect(address);
      other.on("error", () => undefined);
      sockets.push(other);
    }
    socket.write("still\n");
    await expect.poll(() => answers).toHaveLength(1);
  });

  test("a path that no socket can have is no address", () => {
    expect(controlAddress(`/tmp/${"long/".repeat(30)}`, "linux")).toBeNull();
    expect(controlAddress("C:\\Users\\Ann\\Supple", "win32")).toMatch(
      /^\\\\\.\\pipe\\supple-[0-9a-f]{32}$/,
    );
  });

  test("where it cannot listen Supple goes on, and the log says why", async () => {
    const taken = join(folder, "no", "such", "folder.sock");
    listening = serveControl(taken, control, log);
    await expect.poll(() => failures).toHaveLength(1);
    expect(failures[0]).toContain("control.failed");
  });
});
