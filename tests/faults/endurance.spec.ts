import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "../../shared/ipc/control-request.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import { kindTraits } from "../../shared/scheduler/kind-traits.ts";
import { stateSchema } from "../../shared/scheduler/state.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { logind } from "../support/desktop/logind.ts";
import { person } from "../support/desktop/person.ts";
import { controlClient } from "../support/control-client.ts";
import { expect, test } from "../support/end-to-end.ts";
import type { Profile } from "../support/profile.ts";
import { type Skipped, skippedDay } from "../support/skipped-day.ts";
import { afterWindows, atRest, described, holdsNoMore } from "./at-rest.ts";
import { extent, isFull } from "./extent.ts";

const pairs = extent(20, 1_000);
const day = 24 * 60 * 60_000;

const stateOf = (profile: Profile) => stateSchema.parse(profile.state());

/** Waits, at short intervals, until a profile's state is so. */
async function until(profile: Profile, is: (state: ReturnType<typeof stateOf>) => boolean) {
  const since = Date.now();
  while (!is(stateOf(profile))) {
    if (Date.now() - since > 30_000) throw new Error(JSON.stringify(stateOf(profile).presence));
    await wait(5);
  }
}

test(`${pairs} times asleep and awake again leave nothing behind`, async ({
  start,
  profile,
  tray,
  notifications,
}) => {
  test.setTimeout(pairs * 2_000 + 120_000);
  const system = await logind();
  const somebody = person();
  somebody.come();
  profile.writeSettings({ reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } });
  const supple = await start({
    from: "2026-03-30T09:00",
    rate: 180,
    arguments: ["--watch-presence", "--hidden"],
  });
  await until(profile, ({ presence }) => presence.kind === "here");
  const client = controlClient(profile.folder);
  // Nothing is shown meanwhile, which would be measured too.
  const payload = { length: "resumed" };
  expect(await client.ask({ command: "reminders.pause", payload })).toMatchObject({ ok: true });
  const sleepAndWake = async () => {
    // Systems tell it twice.
    system.sleep(true);
    system.sleep(true);
    await until(profile, ({ presence }) => presence.kind === "gone" && presence.asleep);
    system.sleep(false);
    system.sleep(false);
    await until(profile, ({ presence }) => presence.kind === "here");
  };
  const warmUp = Math.min(50, pairs / 2);
  for (let pair = 0; pair < warmUp; pair += 1) await sleepAndWake();
  const before = await atRest(supple, profile, 1_000);
  const began = performance.now();
  for (let pair = warmUp; pair < pairs; pair += 1) await sleepAndWake();
  const took = performance.now() - began;
  const after = await atRest(supple, profile, 1_000);
  process.stdout.write(
    `sleep: ${pairs} pairs, ${(took / (pairs - warmUp)).toFixed(0)} ms each; ${described(before)} became ${described(after)}\n`,
  );
  holdsNoMore(before, after);
  expect(profile.journal().filter(({ kind }) => kind !== "prompt")).toEqual([]);
  const menu = await (await tray.item()).menu();
  expect(menu.items.length).toBeGreaterThan(3);
  // And the next reminder comes.
  expect(await client.ask({ command: "reminders.resume", payload: {} })).toMatchObject({
    ok: true,
  });
  client.close();
  const arrived = notifications.arrived.length;
  await expect
    .poll(() => notifications.arrived.length, { timeout: 40_000 })
    .toBeGreaterThan(arrived);
  somebody.leave();
  await system.stop();
});

test("a week with every reminder on, each skipped at once, brings exactly the prompts of its forecast", async ({
  start,
  profile,
}) => {
  test.skip(!isFull, "a day of it is tried in working-day.spec.ts");
  test.setTimeout(30 * 60_000);
  // A moment of the wall is minutes of this clock: what comes within the same few may come in another order.
  const rate = 600;
  /** A second on the wall, in which a busy machine may not come to it: less than the shortest rhythm. */
  const slack = 1_000 * rate;
  const from = instant(Date.parse("2026-03-30T06:00+02:00"));
  const ends = instant(from + 7 * day);
  const workout = { type: "lift", minutes: 60, exercises: [], except: [] } as const;
  const settings = settingsSchema.parse({
    version: 1,
    consent: profile.settings().consent,
    reminders: {
      micro: { on: true },
      stretch: { on: true },
      posture: { on: true },
      eyes: { on: true },
      unwind: { on: true },
      restDay: { on: true },
      checkIn: { on: true },
    },
    custom: [
      { id: "drink", title: "Drink", rhythm: { everyMinutes: 90 } },
      { id: "walk", title: "Walk", rhythm: { times: ["12:30"], days: ["mon", "wed", "sat"] } },
    ],
    training: {
      plan: [
        { ...workout, id: "legs", title: "Legs", day: "tue", start: "18:30" },
        { ...workout, id: "run", title: "Run", type: "run", day: "thu", start: "07:30" },
        { ...workout, id: "swim", title: "Swim", type: "swim", day: "sat", start: "10:00" },
      ],
    },
  });
  profile.writeSettings(settings);
  const supple = await start({ from: "2026-03-30T06:00", rate, arguments: ["--hidden"] });
  const client = controlClient(profile.folder);
  const came: Skipped[] = [];
  /** Skips the prompt that is open, and notes when it came and went. */
  const skipOpen = async (): Promise<void> => {
    const { prompt } = stateOf(profile);
    if (prompt === null) return;
    const reply: Reply = await client.ask({
      command: "prompt.skip",
      payload: { prompt: prompt.id },
    });
    if (!reply.ok) return;
    // The answer comes when seconds have passed, or minutes: the counters that the skip restarted tell its own moment.
    const { restarted, prompt: next } = stateOf(profile);
    const last = Math.max(...Object.values(restarted));
    // One that restarts none only made room, which the next one may have taken at once.
    const skipped = last >= prompt.shownAt ? last : Math.min(reply.at, next?.shownAt ?? Infinity);
    const kind: Kind = prompt.lead.kind;
    came.push({ kind, at: instant(prompt.shownAt), skipped: instant(skipped) });
  };
  const now = () => stateOf(profile).at;
  const begun = performance.now();
  const clock = () => from + (performance.now() - begun) * rate;
  const passUntil = async (moment: number): Promise<void> => {
    while (clock() < moment) {
      await skipOpen();
      await wait(50);
    }
  };

  await passUntil(from + 21 * 60 * 60_000);
  const before = await atRest(supple, profile, afterWindows);
  await passUntil(ends - 3 * 60 * 60_000);
  const after = await atRest(supple, profile, afterWindows);
  client.close();
  expect(now()).toBeLessThan(ends);

  const endings = profile.journal().filter((entry) => entry.kind === "prompt");
  const noticed = endings
    .filter(({ reminder, outcome }) => kindTraits[reminder].noticeOnly && outcome === "finished")
    .map(({ at }) => instant(at));
  const foreseen = skippedDay(
    settings,
    zone("Europe/Berlin"),
    [from, instant(ends - 3 * 60 * 60_000)],
    came,
    noticed,
  );
  const counts = (kinds: readonly string[]) =>
    Object.fromEntries(
      [...new Set(kinds)]
        .toSorted()
        .map((kind) => [kind, kinds.filter((one) => one === kind).length]),
    );
  const ours = counts(came.map(({ kind }) => kind));
  const journalled = endings.map(({ outcome }) => outcome);
  process.stdout.write(
    `week: ${came.length} prompts ${JSON.stringify(ours)}, journalled ${JSON.stringify(counts(journalled))}; ` +
      `${described(before)} became ${described(after)}\n`,
  );
  expect(came).toEqual(foreseen.prompts.map(({ due: _due, ...prompt }) => prompt));
  expect(noticed).toEqual(foreseen.notices.map(({ at }) => at));
  const late = [...foreseen.prompts, ...foreseen.notices].map(({ at, due }) => at - due);
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...late)).toBeLessThan(slack);
  expect(counts(journalled)).toEqual(counts(foreseen.outcomes));
  holdsNoMore(before, after);
});
