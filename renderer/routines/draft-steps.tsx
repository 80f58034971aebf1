import { useState, type DragEvent } from "react";
import { Figure } from "../figure/figure.tsx";
import { classes } from "../ui/classes.ts";
import { IconButton } from "../ui/icon-button.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { moved, nameOf, withoutStep, withStep, type Draft } from "./routine-draft.ts";
import styles from "./routine-editor.module.css";
import { StepSentence } from "./step-sentence.tsx";

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The steps in their order, which dragging a step or its two arrows change. */
export function DraftSteps({ draft, onChange }: Props) {
  const words = useWords();
  const [dragged, drag] = useState<number | null>(null);
  const [said, say] = useState("");
  const { steps } = draft;
  const move = (key: number, to: number): void => {
    const step = steps.find((one) => one.key === key);
    if (step === undefined || to < 0 || to >= steps.length) return;
    onChange(moved(draft, key, to));
    const values = { name: nameOf(step.step.exercise), place: to + 1, steps: steps.length };
    say(words({ id: "programme.moved", values }));
  };
  const over = (event: DragEvent, to: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    onChange(moved(draft, dragged, to));
  };
  return (
    <>
      <p className={text.hidden} role="status">
        {said}
      </p>
      <ol className={styles.steps} aria-label={words({ id: "routine.steps" })}>
        {steps.map(({ key, step }, index) => {
          const name = nameOf(step.exercise);
          const { side } = step;
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way beside the two arrows
            <li
              key={key}
              className={classes(styles.step, dragged === key && styles.dragged)}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                drag(key);
              }}
              onDragOver={(event) => over(event, index)}
              onDrop={(event) => event.preventDefault()}
              onDragEnd={() => drag(null)}
            >
              <span className={styles.thumb}>
                <Figure
                  exercise={step.exercise}
                  side={side === "left" || side === "right" ? side : null}
                  mini
                  label={null}
                  units={124}
                  className={styles.picture}
                />
              </span>
              <div className={styles.said}>
                <h2>{name}</h2>
                <StepSentence
                  step={step}
                  name={name}
                  onChange={(changed) => onChange(withStep(draft, key, changed))}
                />
              </div>
              <div className={styles.acts}>
                <IconButton
                  icon="up"
                  label={words({ id: "programme.up", values: { name } })}
                  disabled={index === 0}
                  onPress={() => move(key, index - 1)}
                />
                <IconButton
                  icon="down"
                  label={words({ id: "programme.down", values: { name } })}
                  disabled={index === steps.length - 1}
                  onPress={() => move(key, index + 1)}
                />
                <IconButton
                  icon="close"
                  label={words({ id: "programme.take-out", values: { name } })}
                  onPress={() => onChange(withoutStep(draft, key))}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
