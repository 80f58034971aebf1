import { useState } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { routineIdIn } from "../../shared/programme/content-of.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useRemovals } from "../ui/removals.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { fittingRoutines, type RoutineFilter } from "./routine-filter.ts";
import { RoutineRow } from "./routine-row.tsx";
import styles from "./routines-page.module.css";

interface Props {
  readonly snapshot: Snapshot;
  readonly filter: RoutineFilter;
  /** The routine whose page was just left. */
  readonly left: string | null;
  readonly onOpen: (routine: Routine) => void;
}

type Kept = Snapshot["programmes"]["kept"][number];

/** The routines of a programme that is kept. */
export const routinesIn = ({ id, programme }: Kept): readonly Routine[] =>
  programme.routines.flatMap((routine) => findRoutine(routineIdIn(id, routine.id)) ?? []);

/** What the person brought or made, each programme under its title. */
export function OwnProgrammes({ snapshot, filter, left, onOpen }: Props) {
  const words = useWords();
  const offerUndo = useRemovals();
  const [error, setError] = useState<string | null>(null);
  const save = async (programme: string): Promise<void> => {
    const answer = await bridge.send("programme.save", { programme });
    setError(answer.ok ? null : answer.error);
  };
  const remove = async (programme: string, title: string): Promise<void> => {
    const answer = await bridge.send("programme.remove", { programme });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    offerUndo({
      said: { id: "undo.removed", values: { title } },
      undo: () => void bridge.send("programme.put-back", {}),
    });
  };
  const shown = snapshot.programmes.kept.map((kept) => ({
    kept,
    routines: fittingRoutines(routinesIn(kept), filter),
  }));
  return (
    <>
      <FieldError text={error} />
      {shown.map(({ kept: { id, programme }, routines }) =>
        routines.length === 0 ? null : (
          <section key={id} aria-labelledby={`programme-${id}`}>
            <div className={styles.own}>
              <h2 id={`programme-${id}`} className={styles.group}>
                {programme.title}
                {programme.by !== "" && <span className={styles.by}>{programme.by}</span>}
              </h2>
              <Button tone="link" size="small" onPress={() => void save(id)}>
                {words({ id: "programme.save" })}{" "}
                <span className={text.hidden}>{programme.title}</span>
              </Button>
              <Button tone="link" size="small" onPress={() => void remove(id, programme.title)}>
                {words({ id: "programme.remove" })}{" "}
                <span className={text.hidden}>{programme.title}</span>
              </Button>
            </div>
            <ul className={styles.rows}>
              {routines.map((routine) => (
                <RoutineRow
                  key={routine.id}
                  suited={routineFor(routine, snapshot.limits)}
                  onOpen={() => onOpen(routine)}
                  focused={routine.id === left}
                  tag={null}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
