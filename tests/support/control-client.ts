import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Reply, Request } from "../../shared/ipc/control-request.ts";

/** A script that leads the running Supple over its socket. */
export interface ControlClient {
  /** Sends a request, also before those before it were answered; rejects when Supple goes without an answer. */
  ask(request: Request): Promise<Reply>;
  close(): void;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to the Supple of a profile folder. */
export function controlClient(folder: string): ControlClient {
  const socket = connect(join(folder, "control.sock"));
  const waiting: Waiting[] = [];
  const lines = createInterface({ input: socket });
  lines.on("line", (line) => waiting.shift()?.resolve(JSON.parse(line) as Reply));
  // It ends with the socket, whose close tells who waits.
  lines.on("error", () => undefined);
  socket.on("error", () => undefined);
  socket.on("close", () => {
    for (const { reject } of waiting.splice(0)) reject(new Error("Supple hung up"));
  });
  return {
    ask(request) {
      if (socket.destroyed) return Promise.reject(new Error("Supple has hung up"));
      const answered = new Promise<Reply>((resolve, reject) => waiting.push({ resolve, reject }));
      socket.write(`${JSON.stringify(request)}\n`);
      return answered;
    },
    close: () => socket.destroy(),
  };
}
