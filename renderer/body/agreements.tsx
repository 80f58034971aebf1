import { hasAgreed, withAgreement } from "../../shared/rules/agreement.ts";
import { CheckBox } from "../ui/check-box.tsx";
import { useWords } from "../words.tsx";
import { askFirstOf } from "./body-profile.ts";
import type { QuestionProps } from "./body-page.tsx";
import { Question } from "./question.tsx";
import styles from "./question.module.css";

/** R33. The exercises that a condition leaves to the person's professional; nothing without one. */
export function Agreements({ settings, change }: QuestionProps) {
  const words = useWords();
  const { body } = settings;
  const asked = askFirstOf(body);
  if (asked.length === 0) return null;
  const conditions = [...new Set(asked.map(({ condition }) => condition))];
  return (
    <Question title={words({ id: "body.agreed" })} why={words({ id: "body.agreed.why" })}>
      {conditions.map((condition) => (
        <div key={condition} role="group" aria-labelledby={`agreed-${condition}`}>
          <h3 id={`agreed-${condition}`} className={styles.group}>
            {words({ id: `guide.tag.${condition}` })}
          </h3>
          <div className={styles.checks}>
            {asked
              .filter((one) => one.condition === condition)
              .map((one) => (
                <CheckBox
                  key={one.exercise}
                  on={hasAgreed(body, one)}
                  onChange={(on) =>
                    change((all) => ({ ...all, body: withAgreement(all.body, one, on) }))
                  }
                >
                  <b>{one.name}</b>
                  <small>{one.reason}</small>
                </CheckBox>
              ))}
          </div>
        </div>
      ))}
    </Question>
  );
}
