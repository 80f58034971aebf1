import type { Answer, Payload } from "../shared/ipc/commands.ts";
import { causeOf } from "../shared/messages/cause-of.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { Loop } from "./loop.ts";
import type { Clock, Document, FileDialog, TextFiles, Wording } from "./ports.ts";

/** As many days as Schedule shows. */
const days = 7;

export interface CalendarExportParts {
  readonly loop: Pick<Loop, "foreseen">;
  readonly settings: Pick<Document<Settings>, "read">;
  readonly clock: Pick<Clock, "now">;
  readonly fileDialog: FileDialog;
  readonly textFiles: Pick<TextFiles, "write">;
  readonly say: Wording;
}

/** Saves the plan, or the prompts to come, as a file for calendar programs, where the person says. */
export async function exportCalendar(
  { what }: Payload<"calendar.save">,
  { loop, settings, clock, fileDialog, textFiles, say }: CalendarExportParts,
): Promise<Answer> {
  const refuse = (why: Message): Answer => ({ ok: false, error: say(why) });
  const wanted = settings.read();
  const { plan, sessions } = wanted.training;
  if (what === "plan" && plan.length + sessions.length === 0) {
    return refuse({ id: "calendar.save.no-plan" });
  }
  const { at, zone } = clock.now();
  const file = await fileDialog.save({
    title: say({ id: "calendar.save.choose" }),
    name: `supple-${what}-${localDateOf(at, zone)}.ics`,
    kind: say({ id: "calendar.kind" }),
    extensions: ["ics"],
  });
  if (file === null) return { ok: true };
  const { forecastCalendar } = await import("../shared/scheduler/forecast-calendar.ts");
  const { planCalendar } = await import("../shared/scheduler/plan-calendar.ts");
  // The dialog may have stood open for long.
  const now = clock.now();
  const text =
    what === "plan"
      ? planCalendar(settings.read(), now, now.at, say)
      : forecastCalendar(loop.foreseen(days), settings.read(), now.at, say);
  try {
    await textFiles.write(file, text);
  } catch (error) {
    const cause = causeOf(error);
    return refuse({ id: "calendar.save.failed", values: { file, cause } });
  }
  return { ok: true, told: say({ id: "calendar.save.done", values: { file } }) };
}
