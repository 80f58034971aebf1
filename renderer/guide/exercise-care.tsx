import { useIntl } from "react-intl";
import type { Exercise } from "../../shared/content/schema.ts";
import { canUnlock } from "../../shared/rules/form-gate.ts";
import { useWords } from "../words.tsx";
import { doseMessages } from "./dose-messages.ts";
import styles from "./exercise.module.css";
import { Texts } from "./sentences.tsx";

/** How much of an exercise, what it needs, when one is ready for it, and for whom it is not. */
export function ExerciseCare({ exercise }: { readonly exercise: Exercise }) {
  const words = useWords();
  const intl = useIntl();
  const dose = doseMessages(exercise.dose).map(words);
  const { contraindications, equipment, formChecklist, position, positionNote, targets } = exercise;
  const list = (texts: readonly string[]) => intl.formatList(texts, { type: "unit" });
  return (
    <div className={styles.columns}>
      <section>
        <h2>{words({ id: "guide.dose" })}</h2>
        <Texts texts={dose} />
        <dl className={styles.facts}>
          <dt>{words({ id: "guide.position" })}</dt>
          <dd>
            {list([
              words({ id: `position.${position}` }),
              ...(positionNote === undefined ? [] : [positionNote]),
            ])}
          </dd>
          <dt>{words({ id: "guide.needs" })}</dt>
          <dd>{equipment.length === 0 ? words({ id: "equipment.none" }) : list(equipment)}</dd>
          <dt>{words({ id: "guide.targets" })}</dt>
          <dd>{list(targets)}</dd>
        </dl>
      </section>
      {formChecklist.length > 0 && !canUnlock(exercise) && (
        <section>
          <h2>{words({ id: "guide.ready" })}</h2>
          <Texts texts={formChecklist} />
        </section>
      )}
      {contraindications.length > 0 && (
        <section>
          <h2>{words({ id: "guide.not-for" })}</h2>
          <ul className={styles.notes}>
            {contraindications.map(({ tag, action, reason }) => (
              <li key={tag}>
                <b>{words({ id: `guide.tag.${tag}` })}</b>
                {words({ id: `guide.action.${action}` })} {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
