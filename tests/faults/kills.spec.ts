import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { daily } from "../scenarios/wishes.ts";
import { startAndKill } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { chanceOf } from "./chance.ts";
import { extent } from "./extent.ts";
import { keptIn, ledger, minuteAfter, twice } from "./ledger.ts";
import { loadOf } from "./load.ts";
import { isPart } from "./parts.ts";

const kills = extent(2, 200);
// Half an hour of product time, after which a prompt comes, passes in three seconds.
const rate = 600;
const lastsLongest = 3_000;
const startsAtMost = 1_500;

test(`${kills} kills under a load of commands lose nothing that was acknowledged`, async ({
  start,
  profile,
  bus,
}) => {
  test.setTimeout(kills * 30_000 + 60_000);
  const chance = chanceOf("kills");
  profile.writeSettings({
    workingHours: daily(["00:00", "00:00"]),
    quietHours: null,
    reminders: { micro: { everyMinutes: 15 }, stretch: { everyMinutes: 20 } },
  });
  const kept = ledger();
  const load = loadOf(profile, kept, chance);
  let from = "2026-03-30T09:00";
  let torn = 0;

  for (let kill = 1; kill <= kills; kill += 1) {
    const supple = await start({ from, rate });
    // Supple writes on meanwhile: what stays is what the kill left.
    await expect
      .poll(() => profile.files().filter(isPart), { message: "what a write left is swept" })
      .toEqual([]);
    const leading = load.lead(supple);
    await wait(chance.between(0, lastsLongest));
    await supple.kill();
    await leading;

    const now = keptIn(profile);
    expect(kept.missing(now), `kill ${kill}`).toEqual([]);
    expect(profile.files().filter(isPart).length).toBeLessThanOrEqual(2);
    from = minuteAfter(now.state.at);
    // One in four is killed again before it is ready.
    if (kill % 4 === 0) {
      await startAndKill({ profile, bus, from, rate }, chance.between(0, startsAtMost));
      expect(kept.missing(keptIn(profile)), `kill of the start after ${kill}`).toEqual([]);
    }
  }

  const supple = await start({ from, rate: 1 });
  const told = (await supple.snapshot()).notices.map(({ message }) => message.id);
  expect(told.filter((id) => id !== "journal.torn")).toEqual([]);
  const now = keptIn(profile);
  expect(kept.missing(now)).toEqual([]);

  // What is written by a command alone happens once. A reminder or a session that ends may be told twice by a kill.
  const { journal } = now;
  expect(twice(journal, ({ id }) => id)).toEqual(new Map());
  expect(twice(journal, (entry) => ("note" in entry ? (entry.note ?? null) : null))).toEqual(
    new Map(),
  );
  expect(twice(journal, (entry) => ("title" in entry ? entry.title : null))).toEqual(new Map());
  const started = (entry: (typeof journal)[number]) =>
    entry.kind === "routine-started" ? entry.session : null;
  expect(twice(journal, started)).toEqual(new Map());
  const again = twice(journal, (entry) =>
    entry.kind === "routine"
      ? entry.session
      : entry.kind === "prompt"
        ? `${entry.reminder} ${entry.subject} ${entry.due}`
        : null,
  );
  expect(Math.max(2, ...again.values())).toBe(2);
  expect(again.size).toBeLessThanOrEqual(kills);

  const files = readdirSync(join(profile.folder, "journal"));
  torn = files.filter((name) => name.includes(".torn-")).length;
  const own = files.filter((name) => name.endsWith(".jsonl") && !name.startsWith("first-run"));
  expect(own.length, own.join()).toBe(1);
  process.stdout.write(
    `kills: ${kills} and ${Math.floor(kills / 4)} of a start; ${kept.acknowledged} acknowledged commands, ${journal.length} entries, ` +
      `${again.size} told twice, ${torn} lines cut off; not done: ${JSON.stringify([...load.refused])}\n`,
  );
  if (kills > 100) expect(kept.acknowledged).toBeGreaterThan(2_000);
});
