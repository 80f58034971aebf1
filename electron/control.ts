import type { Answer, CommandName } from "../shared/ipc/commands.ts";
import { type Reply, requestSchema } from "../shared/ipc/control-request.ts";
import { statusOf } from "../shared/ipc/status.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { parseJson } from "../shared/json/parse-json.ts";
import { problemOf } from "../shared/settings/problem.ts";
import type { ControlClient } from "./ports.ts";
import { causeOf } from "../shared/messages/cause-of.ts";

export interface ControlParts {
  /** Runs a command whose payload nobody has checked yet. */
  readonly answer: (name: CommandName, payload: unknown) => Answer | Promise<Answer>;
  readonly snapshot: () => Snapshot;
  /** How a snapshot stands, in one line for people. */
  readonly line: (snapshot: Snapshot) => string;
}

/** What terminals, scripts and status bars ask of the running Supple. */
export interface Control {
  /** Answers one line of a client. Never throws: what is no request is answered with what is wrong with it. */
  hear(client: ControlClient, line: string): Promise<void>;
  /** A client is gone. */
  forget(client: ControlClient): void;
  /** Tells those who watch when the status is another. */
  render(snapshot: Snapshot): void;
}

type Told = Extract<Reply, { readonly ok: true }>;

export function controlOf({ answer: run, snapshot, line }: ControlParts): Control {
  const watching = new Map<ControlClient, string>();
  const standing = ({ status, line: words }: Told): string => JSON.stringify([status, words]);
  const told = (shown: Snapshot): Told => ({
    ok: true,
    at: shown.at,
    status: statusOf(shown),
    line: line(shown),
  });

  async function answer(client: ControlClient, text: string): Promise<Reply> {
    const request = understand(text);
    if ("error" in request) return request;
    if ("command" in request) {
      const answered = await run(request.command, request.payload);
      return answered.ok ? told(snapshot()) : answered;
    }
    const reply = told(snapshot());
    if (request.ask === "watch") watching.set(client, standing(reply));
    return reply;
  }

  return {
    hear: async (client, text) => client.tell(await answer(client, text)),
    forget: (client) => watching.delete(client),
    render: (shown) => {
      if (watching.size === 0) return;
      const reply = told(shown);
      const now = standing(reply);
      for (const [client, before] of watching) {
        if (before === now) continue;
        watching.set(client, now);
        client.tell(reply);
      }
    },
  };
}

function understand(text: string): ReturnType<typeof requestSchema.parse> | Exclude<Reply, Told> {
  try {
    const raw = parseJson(text);
    const parsed = requestSchema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const { path, value, allowed } = problemOf(parsed.error, raw);
    return { ok: false, error: `request: ${path}: ${value} is not allowed; allowed: ${allowed}` };
  } catch (error) {
    return {
      ok: false,
      error: `request: ${causeOf(error)}`,
    };
  }
}
