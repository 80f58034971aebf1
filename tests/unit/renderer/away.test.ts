import { expect, test } from "vitest";
import { awayChoices, withAway } from "../../../renderer/settings/away.ts";

test("W5 the threshold for stretches never falls below that for short breaks", () => {
  const away = { shortMinutes: 2, longMinutes: 5 };
  expect(withAway(away, "short", 10)).toEqual({ shortMinutes: 10, longMinutes: 10 });
  expect(withAway(away, "long", 1)).toEqual({ shortMinutes: 1, longMinutes: 1 });
  expect(withAway(away, "long", 20)).toEqual({ shortMinutes: 2, longMinutes: 20 });
  expect(awayChoices("short", { shortMinutes: 12, longMinutes: 12 })).toContain(12);
});
