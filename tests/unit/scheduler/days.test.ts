import { expect, test } from "vitest";
import { journalOf } from "../../../shared/journal/journal.ts";
import { decide } from "../../../shared/scheduler/decide.ts";
import { freshState } from "../../../shared/scheduler/state.ts";
import { viewOf } from "../../../shared/scheduler/view.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { instant, milliseconds, zone } from "../../../shared/time/instant.ts";

const place = zone("Europe/Berlin");
const journal = journalOf([]);
const workout = { type: "lift", minutes: 60, exercises: [] } as const;
const settings = settingsSchema.parse({
  version: 1,
  consent: { disclaimer: 1 },
  training: {
    plan: ["mon", "tue", "wed", "thu", "fri"].map((day) => ({
      ...workout,
      id: day,
      title: day,
      day,
      start: "18:00",
    })),
  },
});

// A machine whose clock was wrong by years asks for today before the scheduler has heard of it.
test.each([33, 147, 3_650, 20_000])(
  "a date %d days off is known at once, and as it is once the clock has been told",
  (days) => {
    const from = instant(Date.parse("1971-03-30T09:00+02:00"));
    const now = { at: instant(from + days * 86_400_000), zone: place };
    const begun = freshState({ at: from, zone: place }, "assumed");
    const before = viewOf({ settings, journal, state: begun, now });
    const by = milliseconds(now.at - from);
    const event = { kind: "clock-changed", by } as const;
    const { state } = decide({ settings, journal, state: begun, event, now });
    const after = viewOf({ settings, journal, state, now });
    expect(before.desk).toEqual(after.desk);
  },
);
