import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { controlAddress } from "../../electron/adapters/control-address.ts";
import { longestRequest, type Reply, type Request } from "../../shared/ipc/control-request.ts";
import { causeOf } from "../../shared/messages/cause-of.ts";
import { BadInput } from "./bad-input.ts";
import { NotDone } from "./not-done.ts";

/** What it told of itself. */
export type Told = Extract<Reply, { readonly ok: true }>;

type Refused = Exclude<Reply, Told>;

/** Longer than a Supple that starts, or sleeps for a moment, takes for its first answer. */
const patienceMs = 10_000;

const notReached = (folder: string, error: unknown): NotDone => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const cause = typeof code === "string" ? code : causeOf(error);
  return new NotDone({ id: "command.not-reached", values: { folder, cause } });
};

function reach(folder: string): Promise<Socket> {
  const address = controlAddress(folder, process.platform);
  if (address === null) throw new NotDone({ id: "command.no-address", values: { folder } });
  return new Promise((resolve, reject) => {
    const socket = connect(address, () => resolve(socket));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      const nobody = error.code === "ENOENT" || error.code === "ECONNREFUSED";
      const notRunning = new NotDone({ id: "command.not-running", values: { folder } });
      reject(nobody ? notRunning : notReached(folder, error));
    });
  });
}

/** What it says is wrong with a word that it was given is bad input; all else could not be done. */
function refusalOf({ error, problem }: Refused): BadInput | NotDone {
  if (problem === undefined) return new NotDone({ id: "command.refused", values: { why: error } });
  const { path, value, allowed } = problem;
  const id = path === "" ? "command.given" : "command.given-at";
  return new BadInput({ id, values: { path, given: value, allowed } });
}

async function* repliesOn(socket: Socket, folder: string): AsyncGenerator<Reply> {
  try {
    for await (const line of createInterface({ input: socket })) yield JSON.parse(line) as Reply;
  } catch (error) {
    throw notReached(folder, error);
  }
}

/**
 * Sends a request to the Supple that runs with this profile folder, and answers with each of its replies:
 * one, or one at each change for who watches, until Supple ends. Throws `BadInput` for a word that it does not know, and
 * `NotDone` where it refuses, is not there, breaks off, or has said nothing after so many milliseconds.
 */
export async function* ask(
  folder: string,
  request: Request,
  patience = patienceMs,
): AsyncGenerator<Told> {
  const line = JSON.stringify(request);
  if (line.length > longestRequest) {
    const values = { given: line.length, most: longestRequest };
    throw new BadInput({ id: "command.too-long", values });
  }
  const socket = await reach(folder);
  const noAnswer = Object.assign(new Error("no answer"), { code: "ETIMEDOUT" });
  socket.setTimeout(patience, () => socket.destroy(noAnswer));
  try {
    socket.write(`${line}\n`);
    for await (const reply of repliesOn(socket, folder)) {
      if (!reply.ok) throw refusalOf(reply);
      socket.setTimeout(0);
      yield reply;
    }
  } finally {
    socket.destroy();
  }
}
