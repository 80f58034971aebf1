import { findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import { whileUrgent, type Locked } from "../../shared/rules/safety-lock.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { useSafetyLinks } from "../ui/safety-links.tsx";
import { useWords } from "../words.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";

/** R29, R30. Red flags hold routines back: what stays open, and the way to what to do. */
export function LockedHero({ lock: { tier } }: { readonly lock: Locked }) {
  const words = useWords();
  const { card } = useSafetyLinks();
  const breathe = tier === "urgent" ? findRoutine(whileUrgent) : undefined;
  return (
    <>
      {breathe && <Stage routine={breathe} moving={false} />}
      <RoutineLine title={words({ id: `lock.today.${tier}` })} routine={undefined} />
      <p className={styles.why}>{words({ id: `lock.today.${tier}.text` })}</p>
      <div className={styles.acts}>
        <Button tone="primary" onPress={card}>
          {words({ id: "lock.line.open" })}
        </Button>
        {breathe && (
          <Button
            tone="quiet"
            onPress={() => void bridge.send("routine.start", { routine: whileUrgent })}
          >
            {words({ id: "lock.breathe", values: { minutes: routineMinutes(breathe) } })}
          </Button>
        )}
      </div>
    </>
  );
}
