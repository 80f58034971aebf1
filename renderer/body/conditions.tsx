import { bodyConditions } from "../../shared/domain/body.ts";
import { CheckBox } from "../ui/check-box.tsx";
import { useWords } from "../words.tsx";
import { withCondition } from "./body-profile.ts";
import type { QuestionProps } from "./body-page.tsx";
import { Pregnancy } from "./pregnancy.tsx";
import { Question } from "./question.tsx";
import styles from "./question.module.css";

/** R33. What the person has, each with what it changes. */
export function Conditions({ settings, today, change }: QuestionProps) {
  const words = useWords();
  const { body } = settings;
  return (
    <Question title={words({ id: "body.conditions" })} why={words({ id: "body.conditions.why" })}>
      <div className={styles.checks}>
        {bodyConditions.map((condition) => (
          <CheckBox
            key={condition}
            on={body.conditions.includes(condition)}
            onChange={(on) =>
              change((all) => ({ ...all, body: withCondition(all.body, condition, on) }))
            }
          >
            <b>{words({ id: `guide.tag.${condition}` })}</b>
            <small>{words({ id: `body.condition.${condition}` })}</small>
          </CheckBox>
        ))}
      </div>
      {body.conditions.includes("pregnancy") && (
        <Pregnancy settings={settings} today={today} change={change} />
      )}
    </Question>
  );
}
