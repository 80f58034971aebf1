import type { Entry } from "../../shared/journal/entry.ts";
import type { Day } from "../../shared/findings/day.ts";
import { dayNumber, plusDays, weekdayOf, type LocalDate } from "../../shared/time/calendar.ts";
import { entryAt } from "./entries.ts";
import { chances } from "./noise-journal.ts";

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
 * of them in a row, takes ever more of the breaks, hurts ever less, and began to warm up four months ago.
 */
export function livedJournal(today: LocalDate, days: number): readonly Entry[] {
  const chance = chances(11);
  const dates = Array.from({ length: days }, (_, index) => plusDays(today, index - days));
  const isFree = (date: LocalDate) => ["sat", "sun"].includes(weekdayOf(date));
  // One week without a rest day, ten weeks ago.
  const unrested = plusDays(today, -73 - ((dayNumber(today) - 73 - 4) % 7));
  const trains = dates.map(
    (date) =>
      (unrested <= date && date < plusDays(unrested, 7)) || chance() < (isFree(date) ? 0.3 : 0.6),
  );
  const lived = dates.flatMap((date, index) => {
    const progress = index / days;
    const trained = trains[index] === true;
    const sore = trains[index - 1] === true && trains[index - 2] === true;
    const usual = 4.6 - 2.4 * progress + 2.2 * (chance() - 0.5);
    const hurts = chance() < (sore ? 0.5 : 0.04) ? 3 : 0;
    const offered = isFree(date) ? 0 : 8;
    const likely = 0.3 + 0.55 * progress;
    const day: Day = {
      date,
      kept: true,
      pain: chance() < 0.85 ? Math.min(10, Math.max(0, Math.round(usual + hurts))) : null,
      trained,
      minutes: trained ? 40 + Math.round(30 * chance()) : 0,
      warmedUp: trained ? index > days - 122 && chance() < 0.8 : null,
      breaksOffered: offered,
      breaksTaken: Array.from({ length: offered }, chance).filter((one) => one < likely).length,
    };
    return entriesOf(day, chance);
  });
  // Pain like theirs has them asked for red flags, of which there are none.
  const asked = entryAt(`${today}T04:00Z`, { kind: "red-flags", asked: "pain", flags: [] }, zone);
  return [...lived, asked];
}
