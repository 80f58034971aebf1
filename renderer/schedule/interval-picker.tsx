import { Picker } from "../ui/picker.tsx";
import { useWords } from "../words.tsx";
import { intervalChoices } from "./interval-choices.ts";

interface Interval {
  readonly on: boolean;
  readonly everyMinutes: number;
}

interface Props {
  readonly label: string;
  readonly interval: Interval;
  /** The bounds in minutes. */
  readonly low: number;
  readonly high: number;
  readonly failed: boolean;
  readonly onChange: (change: Partial<Interval>) => void;
}

const never = "never";

/** How often, or never; what was set stays for when it is switched on again. */
export function IntervalPicker({ label, interval, low, high, failed, onChange }: Props) {
  const words = useWords();
  return (
    <Picker
      label={label}
      value={interval.on ? String(interval.everyMinutes) : never}
      choices={[
        ...intervalChoices(low, high, interval.everyMinutes).map((minutes) => ({
          id: String(minutes),
          text: words({ id: "schedule.minutes", values: { minutes } }),
        })),
        { id: never, text: words({ id: "schedule.never" }) },
      ]}
      failed={failed}
      onChoose={(id) =>
        onChange(id === never ? { on: false } : { on: true, everyMinutes: Number(id) })
      }
    />
  );
}
