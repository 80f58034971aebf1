import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { controlAddress } from "../../electron/adapters/control-address.ts";
import type { Reply, Request } from "../../shared/ipc/control-request.ts";
import { BadInput } from "./bad-input.ts";
import { NotDone } from "./not-done.ts";

/** What it told of itself. */
export type Told = Extract<Reply, { readonly ok: true }>;

type Refused = Exclude<Reply, Told>;

function reach(folder: string): Promise<Socket> {
  const address = controlAddress(folder, process.platform);
  if (address === null) throw new NotDone({ id: "command.no-address", values: { folder } });
  return new Promise((resolve, reject) => {
    const socket = connect(address, () => resolve(socket));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      const nobody = error.code === "ENOENT" || error.code === "ECONNREFUSED";
      const id = nobody ? "command.not-running" : "command.not-reached";
      reject(new NotDone({ id, values: { folder, cause: error.code ?? error.message } }));
    });
  });
}

/** What it says is wrong with a word that it was given is bad input; all else could not be done. */
function refusalOf({ error, problem }: Refused): BadInput | NotDone {
  if (problem === undefined) return new NotDone({ id: "command.refused", values: { why: error } });
  const { value, allowed } = problem;
  return new BadInput({ id: "command.given", values: { given: value, allowed } });
}

/**
 * Sends a request to the Supple that runs with this profile folder, and answers with each of its replies:
 * one, or one at each change for who watches, until Supple ends. Throws `BadInput` for a word that it does not know, and
 * `NotDone` where it refuses or is not there.
 */
export async function* ask(folder: string, request: Request): AsyncGenerator<Told> {
  const socket = await reach(folder);
  try {
    socket.write(`${JSON.stringify(request)}\n`);
    for await (const line of createInterface({ input: socket })) {
      const reply = JSON.parse(line) as Reply;
      if (!reply.ok) throw refusalOf(reply);
      yield reply;
    }
  } finally {
    socket.destroy();
  }
}
