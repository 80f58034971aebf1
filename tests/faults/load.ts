import { setTimeout as wait } from "node:timers/promises";
import type { Entry } from "../../shared/journal/entry.ts";
import { routines } from "../../shared/content/catalogue.ts";
import type { CommandName, Payload } from "../../shared/ipc/commands.ts";
import type { Reply } from "../../shared/ipc/control-request.ts";
import type { Bridge } from "../../shared/ipc/bridge.ts";
import { stateSchema } from "../../shared/scheduler/state.ts";
import { type App, sendFrom } from "../support/app.ts";
import { controlClient } from "../support/control-client.ts";
import type { Profile } from "../support/profile.ts";
import type { Chance } from "./chance.ts";
import { type Kept, knows, type Ledger, type Register } from "./ledger.ts";

/** A person and their scripts who never rest: commands over the windows' bridge and over the control socket. */
export interface Load {
  /** Leads a running Supple until it is gone, or until the signal. */
  lead(supple: App, until?: AbortSignal): Promise<void>;
  /** Why commands were not done, with how often. */
  readonly refused: ReadonlyMap<string, number>;
}

export function loadOf(profile: Profile, kept: Ledger, chance: Chance): Load {
  const refused = new Map<string, number>();
  let number = 0;
  const next = (): string => `load-${(number += 1)}`;
  const pauses = kept.register("pause", ({ state }) => String(state.pause !== null));
  const titles = kept.register("settings", ({ settings }) => String(settings.custom[0]?.title));
  let breaks = 0;

  const refuse = (error: string): void => void refused.set(error, (refused.get(error) ?? 0) + 1);
  const inJournal = (is: (entry: Entry) => boolean, what: string) => (now: Kept) =>
    now.journal.some(is) ? null : `journal: ${what} is missing`;

  async function overSocket(until: AbortSignal | undefined): Promise<void> {
    const client = controlClient(profile.folder);
    const status = await client.ask({ ask: "status" });
    let at = status.ok ? status.at : 0;
    /** Runs a command; true when it was acknowledged. */
    const run = async (request: Parameters<typeof client.ask>[0]): Promise<boolean> => {
      const reply: Reply = await client.ask(request);
      if (reply.ok) at = reply.at;
      else refuse(reply.error);
      return reply.ok;
    };
    const acts = [
      async () => {
        const note = next();
        const payload = { pain: 1, note };
        if (!(await run({ command: "check-in.record", payload }))) return;
        kept.claim(inJournal((entry) => entry.kind === "check-in" && entry.note === note, note));
      },
      async () => {
        const title = next();
        const told = { planned: null, title, type: "walk", started: at - 3_600_000, minutes: 20 };
        const payload = { ...told, outcome: "done" };
        if (!(await run({ command: "workout.log", payload }))) return;
        kept.claim(inJournal((entry) => entry.kind === "workout" && entry.title === title, title));
      },
      async () => {
        if (!(await run({ command: "break.taken", payload: {} }))) return;
        breaks += 1;
        const least = breaks;
        kept.claim(({ journal }) => {
          const found = journal.filter(({ kind }) => kind === "break").length;
          return found >= least ? null : `journal: ${found} breaks of ${least}`;
        });
      },
      () => setRegister(pauses, "true", () => run(pausing)),
      () => setRegister(pauses, "false", () => run({ command: "reminders.resume", payload: {} })),
    ] as const;
    try {
      while (until?.aborted !== true) await chance.pick(acts)();
    } finally {
      client.close();
    }
  }

  async function overBridge(supple: App, until: AbortSignal | undefined): Promise<void> {
    const there = supple.window("main");
    there.catch(() => undefined);
    const first = await Promise.race([there, supple.exited.then(() => null)]);
    if (first === null) return;
    let page = first;
    const snapshot = () =>
      page.evaluate(() => (globalThis as unknown as { readonly supple: Bridge }).supple.snapshot());
    const run = async <N extends CommandName>(name: N, payload: Payload<N>): Promise<boolean> => {
      const answer = await sendFrom(page, name, payload);
      if (!answer.ok) refuse(answer.error);
      return answer.ok;
    };
    /** The prompt as it was kept: a window is not told when it was due. */
    const promptKept = () => {
      const { prompt } = stateSchema.parse(profile.state());
      return prompt?.opensAt === null ? prompt : null;
    };
    const skip = async (): Promise<void> => {
      const prompt = promptKept();
      if (prompt === null || !(await run("prompt.skip", { prompt: prompt.id }))) return;
      const { kind, due } = prompt.lead;
      kept.claim((now) => (knows(now, { kind, due }) ? null : `the ${kind} due at ${due} is lost`));
    };
    const snooze = async (): Promise<void> => {
      const prompt = promptKept();
      if (prompt === null) return;
      const payload = { prompt: prompt.id, minutes: chance.pick([5, 10, 15] as const) };
      if (!(await run("prompt.snooze", payload))) return;
      const { shownAt, lead } = prompt;
      kept.claim((now) => {
        // P3, P4. A break or a routine is what it would have asked for; it may go with another that leads its group.
        const isHad = now.journal.some(({ kind, at }) => settling.has(kind) && at >= shownAt);
        return isHad || knows(now, lead) ? null : `the ${lead.kind} due at ${lead.due} is lost`;
      });
    };
    const acts = [
      skip,
      snooze,
      async () => {
        const { id: routine } = routines[chance.below(routines.length)] ?? { id: "" };
        if (!(await run("routine.start", { routine }))) return;
        const { session } = await snapshot();
        if (session === null) return;
        const { id } = session;
        kept.claim(
          inJournal((entry) => entry.kind === "routine-started" && entry.session === id, id),
        );
        if (!(await run("session.progress", { session: id, step: 0, seconds: 4 }))) return;
        if (!(await run("session.finish", { session: id, seconds: 5 }))) return;
        kept.claim(
          inJournal((entry) => entry.kind === "routine" && entry.session === id, `end of ${id}`),
        );
      },
      () => {
        const title = next();
        return setRegister(titles, title, async () => {
          const { settings } = await snapshot();
          const rhythm = { everyMinutes: 480 };
          const custom = [{ id: "load", title, on: true, rhythm, routine: null }];
          return run("settings.save", { settings: { ...settings, custom } });
        });
      },
    ] as const;
    while (until?.aborted !== true) {
      try {
        await chance.pick(acts)();
      } catch (error) {
        // A full disk may end a page, which is opened again.
        if (!String(error).includes("Target crashed")) throw error;
        page = await supple.window("main");
      }
    }
  }

  return {
    refused,
    async lead(supple, until) {
      const ended = await Promise.allSettled([overSocket(until), overBridge(supple, until)]);
      const faults = ended.flatMap((end) =>
        end.status === "rejected" ? [String(end.reason)] : [],
      );
      if (faults.length === 0) return;
      // A Supple that was killed answers no more; whatever else goes wrong is a fault.
      const isGone = await Promise.race([supple.exited.then(() => true), wait(dying, false)]);
      if (!isGone) throw new Error(faults.join("\n"));
    },
  };
}

/** How long a process may be known to be gone after its connections, in milliseconds. */
const dying = 2_000;

const settling: ReadonlySet<Entry["kind"]> = new Set(["break", "routine", "prompt"]);

/** Without an end that time alone would bring. */
const pausing = { command: "reminders.pause", payload: { length: "resumed" } } as const;

async function setRegister(
  register: Register,
  value: string,
  send: () => Promise<boolean>,
): Promise<void> {
  register.sent(value);
  if (await send()) register.acknowledged(value);
}
