import { FormattedMessage } from "react-intl";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";

/** The routine that is being played in the player's window. */
export function PlayingHero({ session }: { readonly session: NonNullable<Snapshot["session"]> }) {
  const words = useWords();
  const listed = findRoutine(session.routine);
  if (listed === undefined) return null;
  const { routine } = routineFor(listed, session.limits);
  return (
    <>
      <Stage routine={routine} moving={false} />
      <RoutineLine
        title={
          <FormattedMessage
            id="today.now"
            values={{
              name: routine.name,
              soft: (chunks) => <span className={text.soft}>{chunks}</span>,
            }}
          />
        }
        routine={routine}
      />
      <p className={styles.why}>
        {words({ id: "today.playing", values: { at: session.started } })}
      </p>
    </>
  );
}
