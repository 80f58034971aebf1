import { Picker } from "../ui/picker.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import type { QuestionProps } from "./body-page.tsx";
import { Question } from "./question.tsx";

const offered = [0, 15, 30, 45, 60, 90, 120] as const;

/** R35. How long after the day begins nothing bends forward. */
export function EarlyBending({ settings, change }: QuestionProps) {
  const words = useWords();
  const { earlyBendingMinutes: kept } = settings.safety;
  const choices = [...new Set([...offered, kept])].toSorted((a, b) => a - b);
  return (
    <Question title={words({ id: "body.early" })} why={words({ id: "body.early.why" })}>
      <SettingRow title={words({ id: "body.early.for" })}>
        <Picker
          label={words({ id: "body.early.for" })}
          value={String(kept)}
          choices={choices.map((minutes) => ({
            id: String(minutes),
            text: words({ id: "body.early.minutes", values: { minutes } }),
          }))}
          onChoose={(id) =>
            change((all) => ({
              ...all,
              safety: { ...all.safety, earlyBendingMinutes: Number(id) },
            }))
          }
        />
      </SettingRow>
    </Question>
  );
}
