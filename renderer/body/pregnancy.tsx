import { pregnancyWeekOn } from "../../shared/rules/pregnancy-week.ts";
import { Picker } from "../ui/picker.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { withWeek } from "./body-profile.ts";
import type { QuestionProps } from "./body-page.tsx";
import styles from "./question.module.css";

const unsaid = "unsaid";
const lastWeek = 42;
const weeks = Array.from({ length: lastWeek }, (_, before) => before + 1);
const earliest = [12, 13, 14, 15, 16] as const;

/** R34. How far a pregnancy is, and from when nothing is done lying on the back. */
export function Pregnancy({ settings, today, change }: QuestionProps) {
  const words = useWords();
  const pregnancyWeek = pregnancyWeekOn(settings.body, today);
  const week = (count: number) => ({
    id: String(count),
    text: words({ id: "body.week", values: { week: count } }),
  });
  return (
    <div className={styles.more}>
      <SettingRow
        title={words({ id: "body.pregnancy-week" })}
        text={words({ id: "body.pregnancy-week.why" })}
      >
        <Picker
          label={words({ id: "body.pregnancy-week" })}
          value={pregnancyWeek === null ? unsaid : String(pregnancyWeek)}
          choices={[{ id: unsaid, text: words({ id: "body.week.unsaid" }) }, ...weeks.map(week)]}
          onChoose={(id) =>
            change((all) => ({
              ...all,
              body: withWeek(all.body, id === unsaid ? null : Number(id), today),
            }))
          }
        />
      </SettingRow>
      <SettingRow
        title={words({ id: "body.pregnancy-from" })}
        text={words({ id: "body.pregnancy-from.why" })}
      >
        <Picker
          label={words({ id: "body.pregnancy-from" })}
          value={String(settings.safety.pregnancyFromWeek)}
          choices={earliest.map(week)}
          onChoose={(id) =>
            change((all) => ({
              ...all,
              safety: { ...all.safety, pregnancyFromWeek: Number(id) },
            }))
          }
        />
      </SettingRow>
    </div>
  );
}
