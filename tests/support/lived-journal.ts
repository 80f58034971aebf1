import type { Entry } from "../../shared/journal/entry.ts";
import type { Day } from "../../shared/findings/day.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import { entryAt } from "./entries.ts";
import { chances, noiseJournal } from "./noise-journal.ts";

const zone = "Europe/Berlin";

/** The entries of a day as Supple writes them through it. */
function entriesOf(day: Day, chance: () => number): readonly Entry[] {
  const { date, pain, trained, minutes, warmedUp, breaksOffered, breaksTaken } = day;
  const entries: Entry[] = [];
  if (pain !== null) {
    const note = chance() < 0.05 ? "Stiff on waking" : "";
    entries.push(entryAt(`${date}T07:30Z`, { kind: "check-in", pain, where: [], note }, zone));
  }
  for (let nth = 0; nth < breaksOffered; nth += 1) {
    const due = `${date}T${String(8 + Math.floor(nth / 2)).padStart(2, "0")}:${nth % 2 === 0 ? "05" : "45"}Z`;
    const outcome = nth < breaksTaken ? "finished" : chance() < 0.5 ? "skipped" : "missed";
    const prompt = { reminder: "stretch", subject: null, routine: "stretch-3" } as const;
    entries.push(entryAt(due, { kind: "prompt", ...prompt, due: Date.parse(due), outcome }, zone));
  }
  if (trained) {
    const started = Date.parse(`${date}T17:00Z`);
    if (warmedUp === true) {
      const routine = { session: `warm-${date}`, routine: "warmup-6", seconds: 360 };
      entries.push(
        entryAt(
          `${date}T16:58Z`,
          { kind: "routine", ...routine, started: started - 480_000, outcome: "finished" },
          zone,
        ),
      );
    }
    const workout = { planned: null, title: "Gym", type: "gym", outcome: "done" } as const;
    entries.push(
      entryAt(`${date}T19:00Z`, { kind: "workout", ...workout, started, minutes }, zone),
    );
  }
  return entries;
}

/**
 * A journal of so many days up to the eve of `today`, of a person who trains on most days, hurts after two
 * of them in a row, takes ever more of the breaks, hurts ever less, and began to warm up half-way.
 */
export function livedJournal(today: LocalDate, days: number): readonly Entry[] {
  const chance = chances(11);
  const from = plusDays(today, -days);
  const noise = noiseJournal(11, days, from);
  const trains = noise.map((_, index) => (index % 7 < 6 ? chance() < 0.55 : chance() < 0.2));
  // One week without a rest day.
  const unrested = Math.floor(days / 14) * 7;
  return noise.flatMap((day, index) => {
    const trained = trains[index] === true || (index >= unrested && index < unrested + 7);
    const sore = trains[index - 1] === true && trains[index - 2] === true;
    const progress = index / days;
    const usual = 4.4 - 2.6 * progress + 1.6 * (chance() - 0.5);
    const pain = Math.min(10, Math.max(0, Math.round(usual + (sore && chance() < 0.75 ? 3.2 : 0))));
    const weekday = index % 7 < 5;
    const offered = weekday ? 8 : 0;
    const likely = 0.35 + 0.5 * progress;
    return entriesOf(
      {
        ...day,
        kept: true,
        pain: chance() < 0.85 ? pain : null,
        trained,
        minutes: trained ? 40 + Math.round(30 * chance()) : 0,
        warmedUp: trained ? progress > 0.5 && chance() < 0.8 : null,
        breaksOffered: offered,
        breaksTaken: Array.from({ length: offered }, chance).filter((one) => one < likely).length,
      },
      chance,
    );
  });
}
