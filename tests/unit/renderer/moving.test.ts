import { expect, test } from "vitest";
import { clockTimeOf, placed, stepped, type Moving } from "../../../renderer/schedule/moving.ts";
import { plusDays, type LocalDate } from "../../../shared/time/calendar.ts";

const monday = "2026-03-02" as LocalDate;
const shown = Array.from({ length: 7 }, (_, ahead) => plusDays(monday, ahead));
const moving: Moving = {
  workout: { id: "legs", date: monday },
  title: "Legs",
  length: 60,
  date: monday,
  minute: 18 * 60,
};
const at = (one: Moving | null): string =>
  one === null ? "" : `${one.date} ${clockTimeOf(one.minute)}`;

test("left and right by a quarter of an hour, up and down by a day", () => {
  expect(at(stepped(moving, "ArrowLeft", shown))).toBe("2026-03-02 17:45");
  expect(at(stepped(moving, "ArrowRight", shown))).toBe("2026-03-02 18:15");
  expect(at(stepped(moving, "ArrowDown", shown))).toBe("2026-03-03 18:00");
  expect(stepped(moving, "Enter", shown)).toBeNull();
});

test("an odd minute goes to the next quarter", () => {
  const odd = { ...moving, minute: 18 * 60 + 10 };
  expect(at(stepped(odd, "ArrowLeft", shown))).toBe("2026-03-02 18:00");
  expect(at(stepped(odd, "ArrowRight", shown))).toBe("2026-03-02 18:15");
});

test("never out of the days that are shown, nor out of a day", () => {
  expect(at(stepped(moving, "ArrowUp", shown))).toBe("2026-03-02 18:00");
  const last = { ...moving, date: plusDays(monday, 6), minute: 23 * 60 + 45 };
  expect(at(stepped(last, "ArrowDown", shown))).toBe("2026-03-08 23:45");
  expect(at(stepped(last, "ArrowRight", shown))).toBe("2026-03-08 23:45");
  expect(at(placed(moving, { date: monday, minute: -40 }, shown))).toBe("2026-03-02 00:00");
  expect(at(placed(moving, { date: monday, minute: 611 }, shown))).toBe("2026-03-02 10:15");
});
