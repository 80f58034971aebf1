import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { MessageId } from "../../shared/messages/english.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { ClockField } from "../ui/clock-field.tsx";
import { useWords } from "../words.tsx";
import { Switched } from "./switched.tsx";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";
import { withReminder } from "./with-reminder.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
  readonly kind: keyof typeof daily;
  /** What else can be chosen in its sentence, by the name of its tag. */
  readonly more?: Readonly<Record<string, MoreChoice>>;
}

type Change = (change: (settings: Settings) => Settings) => void;
export type MoreChoice = (change: Change, failed: boolean) => ReactNode;

const nothingMore: Readonly<Record<string, MoreChoice>> = {};

const daily = {
  unwind: { label: "kind.unwind", sentence: "schedule.unwind", time: "schedule.unwind-at" },
  restDay: {
    label: "kind.rest-day",
    sentence: "schedule.on-rest-day",
    time: "schedule.on-rest-day-at",
  },
  checkIn: { label: "kind.check-in", sentence: "schedule.check-in", time: "schedule.check-in-at" },
} as const satisfies Record<string, Readonly<Record<string, MessageId>>>;

/** A reminder that comes once a day, at a time. */
export function DailySentence({ settings, edit, kind, more = nothingMore }: Props) {
  const words = useWords();
  const [refusal, change] = useRefusal(edit);
  const { on, at } = settings.reminders[kind];
  const { label, sentence, time } = daily[kind];
  return (
    <Switched
      label={words({ id: label })}
      on={on}
      onTurn={(turned) => change((all) => withReminder(all, kind, { on: turned }))}
      refusal={refusal}
    >
      <FormattedMessage
        id={sentence}
        values={{
          time: () => (
            <ClockField
              key="time"
              label={words({ id: time })}
              value={at}
              failed={refusal !== null}
              onChange={(changed) => change((all) => withReminder(all, kind, { at: changed }))}
            />
          ),
          ...Object.fromEntries(
            Object.entries(more).map(([name, choice]) => [
              name,
              () => choice(change, refusal !== null),
            ]),
          ),
        }}
      />
    </Switched>
  );
}
