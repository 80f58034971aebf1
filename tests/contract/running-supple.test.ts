import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { controlAddress } from "../../electron/adapters/control-address.ts";
import { BadInput } from "../../scripts/cli/bad-input.ts";
import { NotDone } from "../../scripts/cli/not-done.ts";
import { ask } from "../../scripts/cli/running-supple.ts";
import type { Request } from "../../shared/ipc/control-request.ts";

describe("a Supple that does not answer as it should", () => {
  let folder = "";
  let server: Server | null = null;
  const sockets: Socket[] = [];

  /** Serves the folder's socket with what a hung, killed or full Supple does. */
  async function serve(
    meet: (socket: Socket) => void,
    { pauseOnConnect = false } = {},
  ): Promise<Server> {
    server = createServer({ pauseOnConnect }, (socket) => {
      sockets.push(socket);
      socket.on("error", () => undefined);
      meet(socket);
    });
    server.listen(controlAddress(folder, process.platform));
    await once(server, "listening");
    return server;
  }

  const said = async (request: Request = { ask: "status" }): Promise<unknown> => {
    try {
      for await (const reply of ask(folder, request, 200)) return reply;
      return "nothing";
    } catch (error) {
      return error;
    }
  };
  const notReached = (cause: unknown) => ({
    problem: { id: "command.not-reached", values: { folder, cause } },
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supple-running-"));
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
    server = null;
    rmSync(folder, { recursive: true, force: true });
  });

  test("one that hangs is waited for only so long", async () => {
    await serve(() => undefined);
    const answer = await said();
    expect(answer).toBeInstanceOf(NotDone);
    expect(answer).toMatchObject(notReached("ETIMEDOUT"));
  });

  test("one that ends with the question unread", async () => {
    await serve((socket) => void setTimeout(() => socket.destroy(), 50), { pauseOnConnect: true });
    const answer = await said();
    expect(answer).toBeInstanceOf(NotDone);
    expect(answer).toMatchObject(notReached("ECONNRESET"));
  });

  test("one that ends in the middle of its answer", async () => {
    await serve((socket) => socket.end('{"ok":tr'));
    const answer = await said();
    expect(answer).toBeInstanceOf(NotDone);
    expect(answer).toMatchObject(notReached(expect.stringMatching(/JSON/)));
  });

  test("one that has its hands full takes nobody more, and says nothing", async () => {
    const full = await serve(() => undefined);
    full.maxConnections = 1;
    void said();
    await expect.poll(() => sockets.length).toBe(1);
    const answer = await said();
    expect(answer === "nothing" || answer instanceof NotDone, String(answer)).toBe(true);
  });

  test("one that watches is not left for being silent after its first word", async () => {
    const told = `${JSON.stringify({ ok: true, at: 0, status: {}, line: "on" })}\n`;
    await serve((socket) => {
      socket.write(told);
      setTimeout(() => socket.end(told), 400);
    });
    const lines: string[] = [];
    for await (const { line } of ask(folder, { ask: "watch" }, 200)) lines.push(line);
    expect(lines).toEqual(["on", "on"]);
  });

  test("more than it would read is refused before it is sent", async () => {
    await serve(() => expect.unreachable("nothing is sent"));
    const payload = { pain: 3, note: "a".repeat(17_000) };
    const answer = await said({ command: "check-in.record", payload });
    expect(answer).toBeInstanceOf(BadInput);
    expect(answer).toMatchObject({ problem: { id: "command.too-long" } });
  });
});
