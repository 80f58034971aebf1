import { describe, expect, test } from "vitest";
import { localMinuteOf } from "../../shared/time/local.ts";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const workingHours = daily(["09:00", "17:00"]);
const micro = { workingHours, reminders: only({ micro: {} }) };
const calendars = [
  {
    id: "work",
    name: "Work",
    file: "work.ics",
    workouts: [{ says: "gym", type: "gym" }],
  },
];

describe("H1 busy events of a calendar", () => {
  test("H1 hold from their begin to their end, with one alarm for each, and let the prompt come a minute after", () => {
    const day = aDay(micro).from("09:00").hasInCalendar(["Review", "09:20", "10:05"]);
    expect(day.until("10:05").prompts()).toEqual([]);
    expect(day.until("10:20").prompts()).toEqual([["10:06", "micro"]]);
  });

  test("H1 what is open closes as one begins, and is held", () => {
    const day = aDay(micro).from("09:00").ignores().hasInCalendar(["Review", "09:32", "10:00"]);
    expect(day.until("09:31").seen().prompt).not.toBeNull();
    expect(day.until("09:33").seen().prompt).toBeNull();
    expect(day.until("10:03").prompts()).toEqual([
      ["09:30", "micro"],
      ["10:01", "micro"],
    ]);
  });

  test("H1 one after the other they are one, and the forecast holds what they hold", () => {
    const day = aDay(micro)
      .from("09:00")
      .hasInCalendar(["Review", "09:20", "09:45"], ["Planning", "09:45", "10:05"]);
    const { next, zone } = day.seen();
    expect(next && localMinuteOf(next.at, zone)).toBe(10 * 60 + 6);
    expect(day.until("10:20").prompts()).toEqual([["10:06", "micro"]]);
  });

  test("H1 the person can let the events of one calendar hold nothing", () => {
    const quiet = [{ ...calendars[0], holds: false }];
    const day = aDay({ ...micro, calendars: quiet }).from("09:00");
    day.hasInCalendar(["Review", "09:20", "10:05"]);
    expect(day.until("10:05").prompts()).toEqual([
      ["09:30", "micro"],
      ["10:00", "micro"],
    ]);
  });

  test("what was read holds over a restart, before its file is read again", () => {
    const day = aDay(micro).from("09:00").hasInCalendar(["Review", "09:20", "10:05"]);
    expect(day.until("09:25").killed("1m").starts().until("10:05").prompts()).toEqual([]);
  });
});

describe("workouts of a calendar", () => {
  const reminders = only({ warmUp: {}, coolDown: {} });
  const training = { workingHours, quietHours: null, reminders, calendars };

  test("R10, R21 bring a warm-up and a cool-down, and hold nothing themselves", () => {
    const day = aDay(training).from("16:00").hasInCalendar(["Gym with Tom", "18:00", "19:00"]);
    expect(day.until("20:00").prompts()).toEqual([
      ["17:50", "warm-up"],
      ["19:00", "cool-down"],
    ]);
  });

  test("words in the title count, letters within a word do not", () => {
    const day = aDay(training).from("16:00").hasInCalendar(["Gymnasium visit", "18:00", "19:00"]);
    expect(day.until("20:00").prompts()).toEqual([]);
  });

  test("one at the time of a planned workout is that workout", () => {
    const both = { ...training, training: { plan: [plan("mon", "18:00")] } };
    const day = aDay(both).from("16:00").hasInCalendar(["Gym", "18:15", "19:15"]);
    expect(day.until("20:00").prompts()).toEqual([
      ["17:50", "warm-up"],
      ["19:00", "cool-down"],
    ]);
  });

  test("one that is taken out of the calendar is called for no more", () => {
    const day = aDay(training).from("16:00").ignores();
    day.hasInCalendar(["Gym", "18:00", "19:00"]).until("17:52").hasInCalendar();
    expect(day.seen().prompt).toBeNull();
    expect(day.until("20:00").prompts()).toEqual([["17:50", "warm-up"]]);
  });
});
