import type { Bridge } from "../../shared/ipc/bridge.ts";
import { defaultSettings } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { expect, test } from "../support/end-to-end.ts";
import { type Skipped, skippedDay } from "../support/skipped-day.ts";

// Four product minutes in a second: the day takes about two minutes of ours.
const rate = 240;
const opening = instant(Date.parse("2026-03-30T09:00+02:00"));
const closing = instant(Date.parse("2026-03-30T17:30+02:00"));
/** What decides and paints may take a second on the wall of a busy machine, which the fast clock turns into minutes. */
const slack = rate * 1000;

test("a whole working day, each prompt skipped at once, brings exactly the prompts of its forecast", async ({
  start,
  profile,
}) => {
  const supple = await start({ moving: true, from: "2026-03-30T08:50", rate });
  const main = await supple.window("main");

  const { came, until } = await main.evaluate(async (closes) => {
    const { supple: bridge } = globalThis as unknown as { readonly supple: Bridge };
    const seen: Skipped[] = [];
    let answered: string | null = null;
    const until = await new Promise<typeof closes>((over) => {
      bridge.onSnapshot(({ at, prompt, undo }) => {
        const last = seen.at(-1);
        if (undo !== null && undo.prompt === answered && last?.skipped === Infinity) {
          seen.splice(-1, 1, { ...last, skipped: (undo.until - 10_000) as typeof at });
        }
        if (prompt !== null && prompt.id !== answered) {
          answered = prompt.id;
          // Until an undo tells when: the hours may close before the skip arrives.
          seen.push({ kind: prompt.kind, at, skipped: Infinity as typeof at });
          void bridge.send("prompt.skip", { prompt: prompt.id });
        }
        // A skip stands in the journal once it cannot be undone any more.
        if (at >= closes && prompt === null && undo === null) over(at);
      });
    });
    return { came: seen, until };
  }, closing);

  const { prompts: foreseen, outcomes } = skippedDay(
    defaultSettings,
    zone("Europe/Berlin"),
    [instant(opening - 600_000), until],
    came.map(({ skipped }) => ({ skipped })),
  );
  expect(came.map(({ kind }) => kind)).toEqual(foreseen.map(({ kind }) => kind));
  const late = came.map(({ at }, index) => at - (foreseen[index]?.at ?? 0));
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...late)).toBeLessThan(slack);

  const journalled = profile
    .journal()
    .flatMap((entry) => (entry.kind === "prompt" ? [entry.outcome] : []));
  expect(journalled).toEqual(outcomes);
  const answered = came.filter(({ skipped }) => skipped < Infinity);
  expect(outcomes.filter((outcome) => outcome === "skipped")).toHaveLength(answered.length);
  expect(came.length - answered.length).toBeLessThanOrEqual(1);
  // W6: nothing at the opening, and nothing when the hours close.
  expect(came.length).toBeGreaterThan(15);
});
