import { useCallback, useEffect, useRef, useState } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { programmeLimits } from "../../shared/programme/limits.ts";
import { secondsOf } from "../../shared/programme/work.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { bridge } from "../bridge.ts";
import { classes } from "../ui/classes.ts";
import { Button } from "../ui/button.tsx";
import { Crumb } from "../ui/crumb.tsx";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import { DraftSteps } from "./draft-steps.tsx";
import { ExerciseChoice } from "./exercise-choice.tsx";
import { withExercise, type Draft } from "./routine-draft.ts";
import fieldStyles from "../ui/field.module.css";
import styles from "./routine-editor.module.css";

interface Props {
  /** What it begins with. */
  readonly begun: Draft;
  readonly limits: Limits;
  readonly onDone: () => void;
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
}

function Line({ label, value, longest, onChange }: LineProps) {
  return (
    <TextField className={styles.field ?? ""} value={value} onChange={onChange} maxLength={longest}>
      <Label className={styles.label ?? ""}>{label}</Label>
      <Input className={classes(fieldStyles.input, styles.input)} />
    </TextField>
  );
}

/** A routine of the person's own, made of the catalogue's exercises. */
export function RoutineEditor({ begun, limits, onDone }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(begun);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isChanged = draft !== begun;
  const leave = useCallback(() => {
    // Work is not lost to a key: what was changed is left with its button.
    if (!isChanged) onDone();
  }, [isChanged, onDone]);
  useEscape(leave);
  const save = async (): Promise<void> => {
    const { id, name, purpose, steps } = draft;
    if (name.trim() === "" || steps.length === 0) {
      setError(words({ id: "programme.unfinished" }));
      return;
    }
    const answer = await bridge.send("own-routine.keep", {
      id,
      name,
      purpose: purpose.trim() === "" ? name : purpose,
      steps: steps.map(({ step }) => step),
    });
    if (answer.ok) onDone();
    else setError(answer.error);
  };
  const seconds = secondsOf(draft.steps.map(({ step }) => step));
  return (
    <article className={styles.page} aria-labelledby="editor">
      <Crumb className={styles.crumb} onPress={onDone}>
        {words({ id: "routines.title" })}
      </Crumb>
      <h1 id="editor" ref={heading} tabIndex={-1} className={styles.title}>
        {words({ id: begun.id === null ? "programme.new" : "programme.change" })}
      </h1>
      <div className={styles.fields}>
        <Line
          label={words({ id: "programme.name" })}
          value={draft.name}
          longest={80}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <Line
          label={words({ id: "programme.purpose" })}
          value={draft.purpose}
          longest={200}
          onChange={(purpose) => setDraft({ ...draft, purpose })}
        />
      </div>
      {draft.steps.length === 0 ? (
        <p className={styles.empty}>{words({ id: "programme.no-steps" })}</p>
      ) : (
        <>
          <DraftSteps draft={draft} onChange={setDraft} />
          <p className={text.meta}>
            {words({
              id: "programme.lasts",
              values: { steps: draft.steps.length, minutes: Math.max(1, Math.round(seconds / 60)) },
            })}
          </p>
        </>
      )}
      <div className={styles.ways}>
        <Button tone="primary" onPress={() => void save()}>
          {words({ id: "programme.keep" })}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {words({ id: "programme.drop" })}
        </Button>
        <FieldError text={error} />
      </div>
      {draft.steps.length < programmeLimits.steps && (
        <ExerciseChoice
          limits={limits}
          onChoose={(exercise) => setDraft(withExercise(draft, exercise))}
        />
      )}
    </article>
  );
}
