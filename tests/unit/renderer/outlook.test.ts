import { describe, expect, it } from "vitest";
import { outlookOf } from "../../../renderer/today/outlook.ts";
import type { Snapshot } from "../../../shared/ipc/snapshot.ts";
import { noLimits } from "../../../shared/rules/limits.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import { instant, zone } from "../../../shared/time/instant.ts";

const at = (local: string) => instant(Date.parse(`2026-05-${local}:00+02:00`));
const next = (local: string): Snapshot["next"] => ({
  at: at(local),
  since: at(local),
  kind: "micro",
  subject: null,
  routine: null,
  reason: { id: "app.name" },
});

const snapshot = (part: Partial<Snapshot>): Parameters<typeof outlookOf>[0] => ({
  at: at("14T14:18"),
  zone: zone("Europe/Berlin"),
  pause: null,
  next: next("14T14:30"),
  prompt: null,
  coming: null,
  suggestion: null,
  day: [],
  session: null,
  lock: null,
  ...part,
});

const prompt: Snapshot["prompt"] = {
  id: "p",
  kind: "micro",
  subject: null,
  routines: [],
  title: { id: "app.name" },
  reason: { id: "app.name" },
  heed: null,
  asksPain: false,
  small: false,
  snoozes: [],
  fuse: { total: 600_000, left: 600_000, burning: true },
};
const pause: Snapshot["pause"] = { until: at("14T15:00") };
const session: Snapshot["session"] = {
  id: "s",
  routine: "stretch-3" as RoutineId,
  started: at("14T14:15"),
  limits: noLimits,
};

describe("what Today shows first", () => {
  it("is what is being played, then the prompt, then the pause, then what is next", () => {
    expect(outlookOf(snapshot({ session, prompt, pause })).kind).toBe("playing");
    expect(outlookOf(snapshot({ prompt, pause })).kind).toBe("prompt");
    expect(outlookOf(snapshot({ pause }))).toEqual({ kind: "paused", until: at("14T15:00") });
    expect(outlookOf(snapshot({})).kind).toBe("next");
  });

  it("is the end of the day when the next break is on another date of the zone", () => {
    expect(outlookOf(snapshot({ next: next("14T23:59") })).kind).toBe("next");
    expect(outlookOf(snapshot({ next: next("15T00:01") }))).toEqual({
      kind: "over",
      begun: false,
    });
    expect(outlookOf(snapshot({ next: null })).kind).toBe("over");
  });

  it("is the end of the day when only a question is left of it", () => {
    const checkIn = next("14T19:30");
    if (checkIn === null) throw new Error("it is to come");
    expect(outlookOf(snapshot({ next: { ...checkIn, kind: "check-in" } })).kind).toBe("over");
  });

  it("tells a day off from a day that is done", () => {
    const done = {
      at: at("14T09:30"),
      state: "done",
      kind: "micro",
      title: null,
      routine: null,
      minutes: 1,
    } as const;
    expect(outlookOf(snapshot({ next: null, day: [done] }))).toMatchObject({ begun: true });
    expect(outlookOf(snapshot({ next: null, day: [{ ...done, state: "planned" }] }))).toMatchObject(
      {
        begun: false,
      },
    );
  });

  it("R29 says in an emergency that routines wait, whatever else is so", () => {
    const lock = { tier: "emergency", flags: ["rf-saddle"], read: true } as const;
    const all = snapshot({ lock, prompt, pause: { until: null } });
    expect(outlookOf(all)).toEqual({ kind: "locked", lock });
  });

  it("R30 says that exercise is paused where something would come, and shows an open prompt", () => {
    const lock = { tier: "urgent", flags: ["ru-fever"], read: true } as const;
    expect(outlookOf(snapshot({ lock }))).toEqual({ kind: "locked", lock });
    expect(outlookOf(snapshot({ lock, prompt })).kind).toBe("prompt");
    expect(outlookOf(snapshot({ lock, pause: { until: null } })).kind).toBe("paused");
  });
});
