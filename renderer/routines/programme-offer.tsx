import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { OwnPicture } from "../figure/own-picture.tsx";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useEscape } from "../ui/use-escape.ts";
import { useRoutineFacts } from "../ui/use-routine-facts.ts";
import { useSuitedWords } from "../ui/use-suited-words.ts";
import { useWords } from "../words.tsx";
import { Changes } from "./changes.tsx";
import { routinesIn } from "./own-programmes.tsx";
import styles from "./programme-offer.module.css";

interface Props {
  readonly offered: NonNullable<Snapshot["programmes"]["offered"]>;
  readonly limits: Snapshot["limits"];
  readonly onAccept: () => void;
}

/** A programme that was chosen: what comes, and what of it speaks against the person, before it is accepted (R33). */
export function ProgrammeOffer({ offered, limits, onAccept }: Props) {
  const words = useWords();
  const facts = useRoutineFacts();
  const { against } = useSuitedWords();
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const leave = useCallback(() => void bridge.send("programme.leave", {}), []);
  useEscape(leave);
  const accept = async (): Promise<void> => {
    onAccept();
    const answer = await bridge.send("programme.accept", {});
    setError(answer.ok ? null : answer.error);
  };
  const { programme, id } = offered;
  const suited = routinesIn(offered).map((routine) => routineFor(routine, limits));
  const conflicts = suited.filter(({ changes, possible }) => changes.length > 0 || !possible);
  return (
    <article className={styles.page} aria-labelledby="offer">
      <header className={styles.head}>
        <h1 id="offer" ref={heading} tabIndex={-1} className={styles.title}>
          {programme.title}
        </h1>
        {programme.by !== "" && (
          <p className={text.meta}>{words({ id: "programme.by", values: { by: programme.by } })}</p>
        )}
        <p className={styles.lead}>
          {words({
            id: "programme.offer",
            values: { routines: programme.routines.length, own: programme.exercises.length },
          })}{" "}
          {words({
            id: conflicts.length > 0 ? "programme.conflicts" : "programme.no-conflict",
            values: { count: conflicts.length },
          })}
        </p>
      </header>
      <ul className={styles.routines}>
        {suited.map((one) => {
          const { routine, changes, possible } = one;
          const { minutes, positions, equipment } = facts(routine);
          return (
            <li key={routine.id} className={styles.routine}>
              <h2>{routine.name}</h2>
              <p className={`${text.meta} ${text.dots}`}>
                <span>{minutes}</span>
                <span>{positions}</span>
                <span>{equipment}</span>
              </p>
              <p className={styles.purpose}>{routine.purpose}</p>
              {!possible && (
                <p className={styles.against}>
                  <CautionMark size={14} />
                  {against(one)}
                </p>
              )}
              <div className={styles.changes}>
                <Changes changes={changes} leaving={routine.id} />
              </div>
            </li>
          );
        })}
      </ul>
      {programme.exercises.length > 0 && (
        <section className={styles.exercises} aria-labelledby="offer-exercises">
          <h2 id="offer-exercises">{words({ id: "programme.its-exercises" })}</h2>
          <ul>
            {programme.exercises.map((exercise) => (
              <li key={exercise.id}>
                <span className={styles.thumb}>
                  <OwnPicture exercise={`own-${id}-${exercise.id}`} label={null} />
                </span>
                <div>
                  <h3>{exercise.name}</h3>
                  <p>{exercise.steps.join(" ")}</p>
                  {exercise.cautions.length === 0 && (
                    <p className={text.meta}>{words({ id: "programme.no-cautions" })}</p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className={styles.ways}>
        <Button tone="primary" onPress={() => void accept()}>
          {words({ id: "programme.accept" })}
        </Button>
        <Button tone="quiet" onPress={leave}>
          {words({ id: "programme.leave" })}
        </Button>
        <FieldError text={error} />
      </footer>
    </article>
  );
}
