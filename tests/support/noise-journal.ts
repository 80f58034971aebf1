import type { Day } from "../../shared/findings/day.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";

/** Numbers from 0 to 1 that are always the same for a seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = Math.trunc(seed * 2_654_435_761);
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One that lasts: from day to day this much of it stays, and over long its variance is 1. */
function lasting(chance: () => number, stays: number): () => number {
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  let level = normal();
  return () => (level = stays * level + Math.sqrt(1 - stays * stays) * normal());
}

/** What comes and goes in spells: off for so many days on average, then on for so many. */
function spells(chance: () => number, off: number, on: number): () => boolean {
  let now = chance() < on / (on + off);
  return () => {
    if (chance() < 1 / (now ? on : off)) now = !now;
    return now;
  };
}

const within = (chance: () => number, low: number, high: number): number =>
  low + chance() * (high - low);

/**
 * A journal as people keep it, in which pain has nothing to do with training, breaks or warm-ups:
 * pain lasts, drifts over months, flares for days and has its weekday; training follows a week that changes
 * now and then and stops in holidays; breaks and warm-ups are habits that come and go. Some are asked for
 * pain every day, some mostly on the days on which Supple asks: rest days, and before a workout.
 */
export function noiseJournal(seed: number, days: number, from: LocalDate): readonly Day[] {
  const chance = chances(seed);
  const between = (low: number, high: number) => within(chance, low, high);

  const mood = lasting(chance, between(0.5, 0.95));
  const drift = between(-2.5, 1) / days;
  const flare = spells(chance, between(25, 120), between(3, 12));
  const [usual, swing, flared] = [between(1, 5), between(0.6, 1.8), between(1.5, 4)];
  const weekday = Array.from({ length: 7 }, () => (chance() < 0.5 ? 0 : between(-0.8, 0.8)));

  const freshWeek = (share: number) => Array.from({ length: 7 }, () => chance() < share);
  const trains = between(0.25, 0.75);
  let plan = freshWeek(trains);
  const keeps = between(0.6, 0.97);
  const away = spells(chance, between(60, 150), between(5, 16));
  const length = lasting(chance, 0.6);
  const warms = lasting(chance, between(0.6, 0.97));
  const breaks = lasting(chance, between(0.4, 0.97));
  const [eager, answers] = [between(-0.5, 1), between(0.45, 1)];
  const askedByDay = chance() < 0.5;

  return Array.from({ length: days }, (_, index): Day => {
    if (chance() < 1 / 60) plan = freshWeek(trains);
    const [isAway, inFlare] = [away(), flare()];
    const trained = !isAway && plan[index % 7] === true && chance() < keeps;
    const level =
      usual + drift * index + swing * mood() + (inFlare ? flared : 0) + (weekday[index % 7] ?? 0);
    const asked = askedByDay || trained || plan[(index + 6) % 7] === true || chance() < 0.3;
    const offered = index % 7 < 5 && !isAway ? Math.round(between(5, 12)) : 0;
    const wish = 1 / (1 + Math.exp(-1.2 * (eager + breaks())));
    const minutes = Math.round(50 * Math.exp(0.35 * length()));
    return {
      date: plusDays(from, index),
      kept: !isAway || chance() < 0.3,
      pain: asked && chance() < answers ? Math.min(10, Math.max(0, Math.round(level))) : null,
      trained,
      minutes: trained ? minutes : 0,
      warmedUp: trained ? warms() > 0 : null,
      breaksOffered: offered,
      breaksTaken: Array.from({ length: offered }, chance).filter((one) => one < wish).length,
    };
  });
}
