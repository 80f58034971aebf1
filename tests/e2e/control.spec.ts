import { connect } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Status } from "../../shared/ipc/status.ts";
import { runSupple } from "../support/command-line.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

// A micro-break is due a quarter of an hour after nine: ten seconds on the wall.
const soon = { reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } };
const lapse = { from: "2026-03-30T09:00", rate: 90 };

const status = (line: string | undefined): Status => JSON.parse(line ?? "null") as Status;

test("the running Supple is asked and led from a terminal", async ({
  start,
  profile,
  notifications,
}) => {
  const supple = async (...args: readonly string[]) => {
    const { output, ended } = runSupple(profile.folder, ...args);
    const code = await ended;
    return { code, out: output.stdout, err: output.stderr };
  };
  const said = async (...args: readonly string[]) => {
    const { code, out, err } = await supple(...args, "--json");
    expect({ code, err }, args.join(" ")).toEqual({ code: 0, err: [] });
    expect(out).toHaveLength(1);
    return status(out[0]);
  };

  await test.step("one that does not run", async () => {
    const { code, out, err } = await supple("status");
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([`supple: ${words("command.not-running", { folder: profile.folder })}`]);
  });

  profile.writeSettings(soon);
  const app = await start({ from: "2026-03-30T09:00", rate: 1, arguments: ["--hidden"] });

  await test.step("status, a line at each change, and none without", async () => {
    expect(await said("status")).toEqual({
      reminders: "on",
      until: "2026-03-30T17:30:00+02:00",
      holding: [],
      next: {
        at: "2026-03-30T09:15:00+02:00",
        kind: "micro",
        id: null,
        routine: "desk-micro-60",
      },
      prompt: null,
      playing: null,
    });
    const plain = await supple("status");
    expect(plain.out[0]).toMatch(/9:15/);

    const watching = runSupple(profile.folder, "status", "--watch", "--json");
    await expect.poll(() => watching.output.stdout).toHaveLength(1);
    expect(await said("pause", "1h")).toMatchObject({ reminders: "paused" });
    await expect.poll(() => watching.output.stdout).toHaveLength(2);
    expect(status(watching.output.stdout[1]).until).toMatch(/^2026-03-30T10:0\d/);
    // The same length again is another end; asking changes nothing.
    await said("status");
    expect(await said("resume")).toMatchObject({ reminders: "on" });
    await expect.poll(() => watching.output.stdout).toHaveLength(3);
    watching.kill();
    await watching.ended;
  });

  await test.step("a check-in, a break and a routine", async () => {
    await said("check-in", "2", "--note", "after the garden");
    expect(profile.journal()).toContainEqual(
      expect.objectContaining({ kind: "check-in", pain: 2, note: "after the garden" }),
    );
    await said("check-in", "1");
    // What was not said is not in it, and so stays as it was told.
    expect(profile.journal().at(-1)).toMatchObject({ kind: "check-in", pain: 1 });
    expect(profile.journal().at(-1)).not.toHaveProperty("note");
    await said("log", "run", "40", "--title", "Around the lake", "--outcome", "partial");
    expect(profile.journal().at(-1)).toMatchObject({
      kind: "workout",
      title: "Around the lake",
      type: "run",
      minutes: 40,
      outcome: "partial",
    });
    await said("break");
    expect(profile.journal().at(-1)).toMatchObject({ kind: "break" });
    expect(await said("start", "breathe-2")).toMatchObject({ playing: { routine: "breathe-2" } });
    await app.window("player");
    expect(profile.journal().at(-1)).toMatchObject({ routine: "breathe-2", by: "command" });
  });

  await test.step("what is not allowed, and what cannot be done", async () => {
    const refusals = [
      [2, "start", "handstand"],
      [2, "pause", "3h"],
      [2, "check-in", "11"],
      [2, "check-in"],
      [2, "check-in", "3", "--note", "a".repeat(2001)],
      [2, "check-in", "3", "--note", "a".repeat(17_000)],
      [2, "snooze", "7"],
      [2, "log", "chess", "30"],
      [2, "log", "run", "0"],
      [2, "log", "run"],
      [2, "log", "run", "30", "--outcome", "well"],
      [2, "skip", "it"],
      [2, "status", "--loud"],
      [1, "skip"],
      [1, "snooze"],
    ] as const;
    for (const [code, ...args] of refusals) {
      const answer = await supple(...args);
      expect(answer, args.join(" ")).toMatchObject({ code, out: [] });
      expect(answer.err, args.join(" ")).toHaveLength(1);
    }
    expect((await supple("start", "handstand")).err[0]).toMatch(
      /^supple: routine: "handstand" is not allowed; allowed: .*desk-micro-60/,
    );
    expect((await supple("check-in", "3", "--note", "a".repeat(2001))).err[0]).toMatch(
      /^supple: note: "a+… is not allowed; allowed: /,
    );
  });

  await test.step("no request is answered with what is wrong with it, and changes nothing", async () => {
    const before = [profile.journal(), profile.settings()];
    const socket = connect(join(profile.folder, "control.sock"));
    const answers: string[] = [];
    createInterface({ input: socket }).on("line", (line) => answers.push(line));
    const lines = [
      "hello",
      "[[[[",
      "null",
      '{"ask":"everything"}',
      '{"command":"settings.save","payload":{"settings":{}}}',
      '{"command":"red-flags.clear","payload":{"tier":"emergency"}}',
      '{"command":"__proto__","payload":{}}',
      '{"command":"reminders.pause","payload":{"length":"for ever"}}',
      '{"command":"check-in.record","payload":{"pain":1e999}}',
    ];
    socket.write(`${lines.join("\n")}\n`);
    await expect.poll(() => answers).toHaveLength(lines.length);
    for (const answer of answers) {
      expect(JSON.parse(answer)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/\w+: /),
      });
    }
    socket.end();
    await once(socket, "close");
    expect([profile.journal(), profile.settings()]).toEqual(before);
  });

  await app.kill();
  const again = await start({ ...lapse, arguments: ["--hidden"] });

  await test.step("after a kill it listens again; a reminder is put off and skipped", async () => {
    await again.window("prompt");
    expect(await said("status")).toMatchObject({ prompt: { open: true } });
    const { out, code } = await supple("snooze", "5");
    expect({ out: out.length, code }).toEqual({ out: 1, code: 0 });
    await expect.poll(() => again.isOpen("prompt")).toBe(false);
    await again.window("prompt");
    // Answered anywhere, a reminder is gone everywhere.
    await notifications.next();
    expect(await said("skip")).toMatchObject({ prompt: null });
    await expect.poll(() => notifications.visible).toEqual([]);
  });
});
