import { type ComponentType, useMemo, useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { doneIn } from "../../shared/rules/recent-load.ts";
import type { Person } from "../../shared/rules/workout-swap.ts";
import { completionsOf } from "../../shared/workout/complete-name.ts";
import { Button } from "../ui/button.tsx";
import { ChoiceMenu } from "../ui/choice-menu.tsx";
import { classes } from "../ui/classes.ts";
import { Icon } from "../ui/icon.tsx";
import text from "../ui/text.module.css";
import { useClockTime } from "../ui/use-clock-time.ts";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { useWords } from "../words.tsx";
import { swappedText, verdictOf } from "./check-line.ts";
import styles from "./check.module.css";
import { LineDetails } from "./line-details.tsx";
import { LineEditor } from "./line-editor.tsx";
import {
  appended,
  exercisesOf,
  insert,
  joined,
  withoutSwap,
  withSwap,
  withText,
  type Written,
} from "./notebook.ts";
import { Tally } from "./tally.tsx";
import { useAnnounced } from "./use-announced.ts";
import { useNotebook } from "./use-notebook.ts";

interface Props {
  readonly snapshot: Snapshot;
  /** Makes a workout of the plan from exercises; the window gives it, for the plan is another page's. */
  readonly SessionEditor: ComponentType<{
    readonly snapshot: Snapshot;
    readonly planned: string | null;
    readonly exercises: readonly string[];
    readonly onClose: (saved: boolean) => void;
  }>;
}

/** A constant, so that it is done once, as the form appears. */
const intoView = (form: HTMLElement | null): void => form?.scrollIntoView({ block: "nearest" });

/** A notebook for a workout: each line has its verdict for this person as it is written. */
export function CheckPage({ snapshot, SessionEditor }: Props) {
  const words = useWords();
  const clock = useClockTime();
  const dayOf = useWeekdayNames();
  const [notebook, change] = useNotebook(snapshot.notebook);
  const [open, select] = useState<number | null>(null);
  const [caret, setCaret] = useState<{ readonly at: number; readonly caret: number } | null>(null);
  /** The line that is being written, until its completions are passed over. */
  const [writing, write] = useState<number | null>(null);
  const [session, setSession] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const { limits, trained, at, zone, settings } = snapshot;
  const { likeStrengthHours } = settings.training;
  const person = useMemo<Person>(
    () => ({ limits, done: doneIn(trained), now: { at, zone }, restHours: likeStrengthHours }),
    [limits, trained, at, zone, likeStrengthHours],
  );
  const verdicts = useMemo(
    () => notebook.map((line) => ({ line, verdict: verdictOf(line.text, person) })),
    [notebook, person],
  );
  const begun = notebook.find(({ id }) => id === writing);
  const completions = begun === undefined ? [] : completionsOf(begun.text);
  // A name that is not written out yet has no verdict.
  const rows = verdicts.map((row) =>
    row.line === begun && completions.length > 0 ? { ...row, verdict: null } : row,
  );
  const current = rows.find(({ line }) => line.id === open);
  const reason = current?.verdict?.main.reasons[0];
  const spoken = useAnnounced(
    current?.verdict && reason
      ? words({
          id: "check.said",
          values: {
            text: current.line.text.trim(),
            verdict: words({ id: `check.verdict.${current.verdict.verdict}` }),
            reason: words(reason),
          },
        })
      : "",
  );
  const edit = (make: typeof notebook | null): void => {
    if (make !== null) change(() => make);
    write(null);
    setSaved(false);
  };
  const go = (written: Written): void => {
    edit(written.notebook);
    setCaret({ at: written.at, caret: written.caret });
  };
  const move = (id: number, by: -1 | 1): boolean => {
    const place = notebook.findIndex((one) => one.id === id);
    const next = notebook[place + by];
    if (next === undefined) return false;
    setCaret({ at: next.id, caret: next.text.length });
    return true;
  };
  const say = (swap: { readonly line: Parameters<typeof words>[0] }): string => words(swap.line);
  const swaps = rows.flatMap(({ line, verdict }) => {
    const swapped = verdict && swappedText(line.text, verdict, say);
    return swapped === null ? [] : [{ id: line.id, swapped }];
  });
  const exercises = exercisesOf(notebook);
  const sessions = settings.training.plan.filter((planned) => planned.exercises.length > 0);
  const load = (id: string): void => {
    const planned = sessions.find((one) => one.id === id);
    if (planned === undefined) return;
    edit(appended(notebook, planned.exercises));
    setSession(id);
  };
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1 className={text.page}>{words({ id: "check.title" })}</h1>
        {sessions.length > 0 && (
          <ChoiceMenu
            label={words({ id: "check.session" })}
            trigger={
              <Button tone="secondary" size="small">
                {words({ id: "check.session" })}
                <Icon name="down" size={14} />
              </Button>
            }
            choices={sessions.map(({ id, title, day, start }) => ({
              id,
              text: words({
                id: "check.session-at",
                values: { title, day: dayOf(day, "short"), start: clock(start) },
              }),
            }))}
            onChoose={load}
          />
        )}
      </header>
      <p className={text.meta}>{words({ id: "check.lede" })}</p>
      <div className={styles.scroll}>
        <ol className={styles.lines} aria-label={words({ id: "check.notebook" })}>
          {rows.map(({ line, verdict }, place) => {
            const isOpen = open === line.id && verdict !== null && line.before === null;
            return (
              <li key={line.id} className={classes(isOpen && styles.open)}>
                <LineEditor
                  line={line}
                  number={place + 1}
                  verdict={verdict}
                  caret={caret?.at === line.id ? caret.caret : null}
                  example={notebook.length === 1 ? words({ id: "check.example" }) : undefined}
                  onSelect={() => {
                    select(line.id);
                    setCaret(null);
                  }}
                  completions={line === begun ? completions : []}
                  onWrite={(written, atEnd) => {
                    edit(withText(notebook, line.id, written));
                    write(atEnd ? line.id : null);
                  }}
                  onComplete={(name) => {
                    const completed = `${name} `;
                    edit(withText(notebook, line.id, completed));
                    setCaret({ at: line.id, caret: completed.length });
                  }}
                  onPass={() => write(null)}
                  onInsert={(written, selected) => go(insert(notebook, line.id, written, selected))}
                  onJoin={() => {
                    const one = joined(notebook, line.id);
                    if (one !== null) go(one);
                    return one !== null;
                  }}
                  onMove={(by) => move(line.id, by)}
                  onUndo={() => {
                    edit(withoutSwap(notebook, line.id));
                    setCaret({ at: line.id, caret: 0 });
                  }}
                />
                {isOpen &&
                  verdict.parts.map((part) => (
                    <LineDetails
                      key={part.text}
                      part={part}
                      isMain={part === verdict.main}
                      onSwap={(instead) => {
                        const swapped = line.text.replace(part.text, () => instead);
                        edit(withSwap(notebook, line.id, swapped));
                        setCaret({ at: line.id, caret: swapped.length });
                      }}
                      onKeep={() => select(null)}
                      onName={(name) => {
                        const named = part.words === "" ? part.text : part.words;
                        const from = line.text.toLowerCase().indexOf(named);
                        const renamed =
                          from < 0
                            ? line.text.replace(part.text, () => name)
                            : line.text.slice(0, from) +
                              name +
                              line.text.slice(from + named.length);
                        edit(withText(notebook, line.id, renamed));
                        setCaret({ at: line.id, caret: renamed.length });
                      }}
                    />
                  ))}
              </li>
            );
          })}
        </ol>
        {saving && (
          <div ref={intoView} className={styles.saving}>
            <h2 className={text.label}>{words({ id: "check.save-title" })}</h2>
            <SessionEditor
              snapshot={snapshot}
              planned={session}
              exercises={exercises.slice(0, 100)}
              onClose={(done) => {
                setSaving(false);
                setSaved(done);
              }}
            />
          </div>
        )}
      </div>
      <p className={text.hidden} role="status">
        {spoken}
      </p>
      <footer className={styles.foot}>
        <Tally verdicts={rows.flatMap(({ verdict }) => (verdict ? [verdict.verdict] : []))} />
        <div className={styles.acts}>
          <span role="status" className={text.meta}>
            {saved && words({ id: "check.saved" })}
          </span>
          {swaps.length > 0 && (
            <Button
              tone="quiet"
              onPress={() =>
                edit(swaps.reduce((all, { id, swapped }) => withSwap(all, id, swapped), notebook))
              }
            >
              {words({ id: "check.use-all" })}
            </Button>
          )}
          {exercises.length > 0 && !saving && (
            <Button tone="primary" onPress={() => setSaving(true)}>
              {words({ id: "check.save" })}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}
