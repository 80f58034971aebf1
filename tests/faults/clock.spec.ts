import { daily } from "../scenarios/wishes.ts";
import type { App } from "../support/app.ts";
import { person } from "../support/desktop/person.ts";
import { expect, test } from "../support/end-to-end.ts";
import type { Profile } from "../support/profile.ts";
import { stateSchema } from "../../shared/scheduler/state.ts";
import { after, between, hours } from "../../shared/time/instant.ts";
import { instantOf, localDateOf } from "../../shared/time/local.ts";
import { weekdays } from "../../shared/time/weekday.ts";
import { chanceOf } from "./chance.ts";
import { extent } from "./extent.ts";

const settings = extent(8, 300);
const minute = 60_000;

/**
 * Sets the clock that the main process sees, not the machine's: `Date` of that process alone, from now on by so many
 * milliseconds beside the true time.
 */
async function setClock(supple: App, beside: number): Promise<void> {
  await supple.electron.evaluate((_electron, by) => {
    const shared = globalThis as { TrueDate?: DateConstructor };
    shared.TrueDate ??= Date;
    const True = shared.TrueDate;
    const now = () => True.now() + by;
    globalThis.Date = new Proxy(True, {
      construct: (_true, given, target) =>
        Reflect.construct(True, given.length === 0 ? [now()] : given, target) as object,
      get: (_true, name) => (name === "now" ? now : (Reflect.get(True, name) as unknown)),
    });
  }, beside);
}

const stateOf = (profile: Profile) => stateSchema.parse(profile.state());

test(`a clock that is set ${settings} times, back and forth, between a second and a year: nothing is lost, and active time goes on`, async ({
  start,
  profile,
  tray,
}) => {
  test.setTimeout(settings * 5_000 + 120_000);
  const chance = chanceOf("clock");
  profile.writeSettings({
    workingHours: daily(["00:00", "00:00"]),
    quietHours: null,
    reminders: { micro: { everyMinutes: 60 }, stretch: { on: false }, restDay: { on: false } },
    custom: [{ id: "noon", title: "Noon", rhythm: { times: ["12:00"], days: [...weekdays] } }],
  });
  const somebody = person();
  somebody.come();
  const supple = await start();
  let beside = 0;
  let previous = 0;
  let told = 0;
  for (let setting = 1; setting <= settings; setting += 1) {
    const size = chance.pick([
      1_000,
      minute,
      20 * minute,
      300 * minute,
      86_400_000,
      365 * 86_400_000,
    ]);
    previous = beside;
    beside += Math.round(chance.between(-size, size));
    await setClock(supple, beside);
    const note = `clock ${setting}`;
    const answer = await supple.send("check-in.record", { pain: 1, where: [], note });
    expect(answer, `set by ${beside - previous}`).toEqual({ ok: true });
    told += 1;
    const { at, next, notices } = await supple.snapshot();
    expect(notices).toEqual([]);
    // It lives in the time that it is told; one that is nudged back waits for it.
    expect(Math.abs(at - (Date.now() + beside))).toBeLessThan(5_000);
    // Something comes within an interval, never at a moment that the clock has left.
    expect(next?.at ?? Infinity).toBeGreaterThanOrEqual(at - 1_000);
    expect(next?.at ?? Infinity).toBeLessThan(at + 24 * 60 * minute);
    const state = stateOf(profile);
    expect(state.at).toBeGreaterThan(at - 5_000);
    const journal = profile.journal().filter((entry) => entry.kind === "check-in");
    expect(journal).toHaveLength(told);
    expect(journal.map((entry) => entry.note)).toContain(note);
  }

  // The alarm goes by the clock as it is now: two seconds before the next noon, noon is two seconds away.
  const { at, zone } = await supple.snapshot();
  const { lived } = stateOf(profile);
  const ended = new Set(
    profile
      .journal()
      .flatMap((entry) =>
        entry.kind === "prompt" && entry.reminder === "custom" ? [entry.due] : [],
      ),
  );
  // One that the clock has gone past before has ended, and comes no second time.
  const noons = Array.from({ length: settings + 1 }, (_, days) =>
    instantOf(localDateOf(after(at, hours(24 * (days + 1))), zone), "12:00", zone),
  );
  const noon = noons.find(
    (one) => !ended.has(one) && !lived.some(({ from, until }) => from <= one && one <= until),
  );
  if (noon === undefined) throw new Error("every noon was gone past");
  await setClock(supple, beside + between(at, noon) - 2_000);
  expect(await supple.send("reminders.resume", {})).toEqual({ ok: true });
  // S2. It is shown a minute after the jump at the earliest; that it came due is what the alarm is for.
  await expect
    .poll(() => stateOf(profile).waiting.map(({ kind }) => kind), { message: "noon is due" })
    .toContain("custom");
  somebody.leave();
  const menu = await (await tray.item()).menu();
  expect(menu.items.length).toBeGreaterThan(3);
});
