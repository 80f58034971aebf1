import { lstatSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { longestRequest } from "../../shared/ipc/control-request.ts";
import type { Control } from "../control.ts";
import type { ControlClient, Log } from "../ports.ts";

export interface ControlSocket {
  /** Listens anew where its socket was taken away. */
  heal(): void;
  stop(): void;
}

/** Replies that a client leaves unread, in bytes, before it is dropped. */
const mostUnread = 262_144;
const mostClients = 32;

/**
 * Listens for commands: one line of JSON each, answered by one line of JSON in turn. On Unix only the person
 * themselves can open the socket; a Windows pipe is as private as the system makes it. Whoever calls this holds
 * the profile, so that a socket that lies there is one that a killed Supple left.
 */
export function serveControl(address: string, control: Control, log: Log): ControlSocket {
  const isFile = process.platform !== "win32";
  const listen = (): Server => {
    const server = createServer({ allowHalfOpen: true }, (socket) => serve(socket, control));
    server.maxConnections = mostClients;
    server.on("error", (error) => log.error("control.failed", error));
    server.on("listening", () => log.info("control.listening"));
    if (isFile) rmSync(address, { force: true, recursive: true });
    // Bound at once, with rights for nobody else: set afterwards, they would leave a moment in between.
    const mask = isFile ? process.umask(0o177) : null;
    try {
      server.listen(address);
    } finally {
      if (mask !== null) process.umask(mask);
    }
    return server;
  };

  let server = listen();
  return {
    heal: () => {
      if (!isFile || lstatSync(address, { throwIfNoEntry: false })?.isSocket()) return;
      // Who is connected stays so.
      server.close();
      server = listen();
    },
    stop: () => void server.close(),
  };
}

function serve(socket: Socket, control: Control): void {
  const client: ControlClient = {
    tell: (reply) => {
      if (socket.writableLength > mostUnread) socket.destroy();
      else if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
    },
  };
  socket.setEncoding("utf8");
  socket.on("error", () => socket.destroy());
  socket.on("close", () => control.forget(client));
  void hearAll(socket, client, control);
}

/** One line after the other; a flood waits outside until its lines have been answered. */
async function hearAll(socket: Socket, client: ControlClient, control: Control): Promise<void> {
  try {
    for await (const line of linesOf(socket)) {
      if (socket.destroyed) return;
      if (line.length > longestRequest) {
        client.tell({
          ok: false,
          error: `request: a line has at most ${longestRequest} characters`,
        });
        break;
      }
      if (line.trim() !== "") await control.hear(client, line);
      // The rest of Supple has its turn between any two lines.
      await new Promise(setImmediate);
    }
  } catch {
    // A client that broke off: it is forgotten as it closes.
  }
  socket.end();
  // What is left unread would keep its end from being heard.
  socket.resume();
}

/** The lines that come, the last without its end too; of one that is too long at least so much that it shows. */
async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > longestRequest) break;
  }
  yield rest;
}
