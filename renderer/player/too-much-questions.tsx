import { useId, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { redFlags } from "../../shared/content/red-flags.ts";
import { stopSigns } from "../../shared/domain/stop-reason.ts";
import type { Complaint } from "../../shared/rules/during-routine.ts";
import { Button } from "../ui/button.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import { useWords } from "../words.tsx";
import styles from "./care.module.css";
import { Heading } from "./heading.tsx";
import { KeyLegend } from "./key-legend.tsx";
import player from "./player.module.css";

interface Props {
  /** The pain that the person answered today, before they started; null when they did not. */
  readonly before: number | null;
  readonly onSay: (complaint: Complaint) => void;
  readonly onBack: () => void;
}

/** What is too much: a stop sign (R32), a leg, or pain now against pain before (R24). */
export function TooMuchQuestions({ before, onSay, onBack }: Props) {
  const words = useWords();
  return (
    <>
      <div className={styles.questions}>
        <section>
          <Heading>{words({ id: "player.too-much.title" })}</Heading>
          <h2 className={styles.ask}>{words({ id: "player.too-much.signs" })}</h2>
          <p className={styles.hint}>{words({ id: "player.too-much.signs-hint" })}</p>
          <ul className={styles.signs}>
            {stopSigns.map((sign, index) => (
              <li key={sign}>
                <AriaButton
                  className={styles.sign ?? ""}
                  onPress={() => onSay({ kind: "sign", sign })}
                >
                  {redFlags.duringExercise.items[index]}
                </AriaButton>
              </li>
            ))}
            <li>
              <AriaButton className={styles.sign ?? ""} onPress={() => onSay({ kind: "leg" })}>
                {words({ id: "player.too-much.leg" })}
              </AriaButton>
            </li>
          </ul>
        </section>
        <PainQuestions known={before} onSay={onSay} />
      </div>
      <footer className={styles.footer}>
        <Button tone="secondary" onPress={onBack}>
          {words({ id: "player.too-much.back" })}
        </Button>
        <span className={player.spring} />
        <KeyLegend
          entries={[
            {
              keys: [words({ id: "player.key.escape" })],
              does: words({ id: "player.key.back" }),
            },
          ]}
        />
      </footer>
    </>
  );
}

function PainQuestions({
  known,
  onSay,
}: {
  readonly known: number | null;
  readonly onSay: Props["onSay"];
}) {
  const words = useWords();
  const id = useId();
  const [before, setBefore] = useState(known);
  const [now, setNow] = useState<number | null>(null);
  const scales = [
    { name: "now", value: now, choose: setNow },
    { name: "before", value: before, choose: setBefore },
  ] as const;
  return (
    <section className={styles.pain}>
      <h2 className={styles.ask}>{words({ id: "player.too-much.pain" })}</h2>
      {scales.map(({ name, value, choose }) => (
        <div key={name} className={styles.scale}>
          <p id={`${id}-${name}`} className={styles.when}>
            {words({ id: `player.too-much.${name}` })}
          </p>
          <PainScale labelledBy={`${id}-${name}`} value={value} onMove={choose} onChoose={choose} />
        </div>
      ))}
      {before === null || now === null ? (
        <p className={styles.hint}>{words({ id: "player.too-much.both" })}</p>
      ) : (
        <Button tone="primary" onPress={() => onSay({ kind: "pain", before, now })}>
          {words({ id: "player.too-much.decide" })}
        </Button>
      )}
    </section>
  );
}
