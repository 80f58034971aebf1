import { FormattedMessage, useIntl } from "react-intl";
import type { Snapshot, SignalName } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { ManyPicker } from "./many-picker.tsx";
import { Refused } from "./refused.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";

type Hold = Exclude<keyof Settings["holds"], "applications">;

const holds: readonly Hold[] = ["recording", "fullScreen", "doNotDisturb", "calendar"];
const signals: readonly SignalName[] = [
  "microphone",
  "camera",
  "fullScreen",
  "doNotDisturb",
  "applications",
];

interface Props {
  readonly settings: Settings;
  readonly outside: Snapshot["outside"];
  readonly edit: EditSettings;
}

/** H1. What holds prompts back, and what of it nobody can tell on this machine. */
export function HoldsSentence({ settings, outside, edit }: Props) {
  const words = useWords();
  const intl = useIntl();
  const [refusal, change] = useRefusal(edit);
  const chosen = holds.filter((hold) => settings.holds[hold]);
  const untold = signals.filter((signal) => outside[signal] === "cannot-tell");
  const named = (hold: Hold): string => words({ id: `schedule.hold.${hold}` });
  return (
    <li>
      <FormattedMessage
        id="schedule.quiet-during"
        values={{
          holds: () => (
            <ManyPicker
              key="holds"
              label={words({ id: "schedule.quiet-what" })}
              text={
                chosen.length === 0
                  ? words({ id: "schedule.hold-nothing" })
                  : intl.formatList(chosen.map(named), { type: "unit" })
              }
              choices={holds.map((id) => ({ id, text: named(id) }))}
              chosen={chosen}
              onChoose={(ids) =>
                change((all) => ({
                  ...all,
                  holds: {
                    ...all.holds,
                    recording: ids.has("recording"),
                    fullScreen: ids.has("fullScreen"),
                    doNotDisturb: ids.has("doNotDisturb"),
                    calendar: ids.has("calendar"),
                  },
                }))
              }
            />
          ),
        }}
      />
      {settings.holds.applications.length > 0 && (
        <p className={text.fine}>
          {words({
            id: "schedule.hold-applications",
            values: {
              names: intl.formatList(settings.holds.applications, { type: "disjunction" }),
            },
          })}
        </p>
      )}
      {untold.length > 0 && (
        <p className={text.fine}>
          {words({
            id: "schedule.cannot-tell",
            values: {
              what: intl.formatList(
                untold.map((signal) => words({ id: `schedule.untold.${signal}` })),
                { type: "disjunction" },
              ),
            },
          })}
        </p>
      )}
      <Refused refusal={refusal} />
    </li>
  );
}
