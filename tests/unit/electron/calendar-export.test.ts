import { describe, expect, test } from "vitest";
import { wordingOf } from "../../../electron/adapters/words.ts";
import { exportCalendar } from "../../../electron/calendar-export.ts";
import type { Foreseen } from "../../../shared/scheduler/forecast.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { zone } from "../../../shared/time/instant.ts";
import { instantOf } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const at = instantOf("2026-03-30" as LocalDate, "09:00", berlin);
const legs = { id: "legs", title: "Legs", type: "lift", day: "tue", start: "18:00", minutes: 60 };
const prompt: Foreseen = {
  at,
  since: at,
  kind: "check-in",
  subject: null,
  routine: null,
  reason: { id: "kind.check-in" },
  absorbed: [],
};

/** A person who answers the dialog with a file, or puts it away; and a disk that takes it, or not. */
function desk(chosen: string | null, write = (): Promise<void> => Promise.resolve()) {
  const written: string[] = [];
  const asked: string[] = [];
  const save = (what: "plan" | "forecast", plan: readonly (typeof legs)[] = [legs]) =>
    exportCalendar(
      { what },
      {
        loop: { foreseen: () => [prompt] },
        settings: { read: () => settingsSchema.parse({ version: 1, training: { plan } }) },
        clock: { now: () => ({ at, zone: berlin }) },
        fileDialog: {
          open: () => Promise.resolve(null),
          save: ({ name }) => {
            asked.push(name);
            return Promise.resolve(chosen);
          },
        },
        textFiles: {
          write: (_file, text) => {
            written.push(text);
            return write();
          },
        },
        say: wordingOf("en", () => berlin),
      },
    );
  return { save, written, asked };
}

describe("the plan and the prompts as a file", () => {
  test("are saved where the person says, and that is told", async () => {
    const { save, written, asked } = desk("/home/mara/plan.ics");
    expect(await save("plan")).toEqual({ ok: true, told: "Saved as /home/mara/plan.ics." });
    expect(await save("forecast")).toMatchObject({ ok: true });
    expect(asked).toEqual(["supple-plan-2026-03-30.ics", "supple-forecast-2026-03-30.ics"]);
    expect(written[0]).toContain("\r\nDTSTART;TZID=Europe/Berlin:20260331T180000\r\n");
    expect(written[1]).toContain("\r\nDTSTART:20260330T070000Z\r\n");
  });

  test("are not written when the dialog is put away, nor is a plan of nothing", async () => {
    const away = desk(null);
    expect(await away.save("plan")).toEqual({ ok: true });
    const { save, written, asked } = desk("/home/mara/plan.ics");
    expect(await save("plan", [])).toMatchObject({ ok: false });
    expect([away.written, written, asked]).toEqual([[], [], []]);
  });

  test("where the disk refuses, the file and the reason are told", async () => {
    const { save } = desk("/media/plan.ics", () => Promise.reject(new Error("EROFS: read-only")));
    expect(await save("plan")).toEqual({
      ok: false,
      error: "/media/plan.ics cannot be written (EROFS: read-only).",
    });
  });
});
