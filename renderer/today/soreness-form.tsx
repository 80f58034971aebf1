import { useId, useState } from "react";
import { muscleAreas, type MuscleArea } from "../../shared/domain/muscle-area.ts";
import type { Answer } from "../../shared/ipc/commands.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Chip } from "../ui/chip.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { LogForm } from "./log-form.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./training-log.module.css";

interface Props {
  readonly snapshot: Pick<Snapshot, "soreness">;
  readonly onClose: () => void;
}

type Scores = ReadonlyMap<MuscleArea, number | null>;

/** R26. Which muscles are sore, and how much; an area that was, and is left out, is sore no more. */
export function SorenessForm({ snapshot, onClose }: Props) {
  const words = useWords();
  const before = snapshot.soreness;
  const [scores, setScores] = useState<Scores>(
    () => new Map(before.map(({ area, score }) => [area, score])),
  );
  const withScore = (area: MuscleArea, score: number | null): void =>
    setScores(new Map(scores).set(area, score));
  const without = (area: MuscleArea): void =>
    setScores(new Map([...scores].filter(([other]) => other !== area)));
  const told = [...scores].flatMap(([area, score]) => (score === null ? [] : [{ area, score }]));
  const gone = before
    .filter(({ area }) => !scores.has(area))
    .map(({ area }) => ({ area, score: 0 }));
  const areas = [...told, ...gone];
  const save = async (): Promise<Answer | null> =>
    areas.length === 0 ? null : bridge.send("soreness.record", { areas });
  return (
    <LogForm label={words({ id: "log.soreness" })} save={save} onClose={onClose}>
      <p className={text.meta}>{words({ id: "log.soreness-how" })}</p>
      <div className={styles.chips} role="group" aria-label={words({ id: "log.soreness" })}>
        {muscleAreas.map((area) => (
          <Chip
            key={area}
            on={scores.has(area)}
            onChange={(on) => (on ? withScore(area, null) : without(area))}
          >
            {words({ id: `area.${area}` })}
          </Chip>
        ))}
      </div>
      <div className={styles.pains}>
        {[...scores].map(([area, score]) => (
          <AreaScore
            key={area}
            area={area}
            score={score}
            onChange={(now) => withScore(area, now)}
          />
        ))}
      </div>
    </LogForm>
  );
}

interface AreaProps {
  readonly area: MuscleArea;
  readonly score: number | null;
  readonly onChange: (score: number) => void;
}

function AreaScore({ area, score, onChange }: AreaProps) {
  const words = useWords();
  const id = useId();
  return (
    <div>
      <p id={id} className={fieldStyles.label}>
        {words({ id: "log.sore-how-much", values: { area: words({ id: `area.${area}` }) } })}
      </p>
      <PainScale
        labelledBy={id}
        value={score}
        compact
        of="soreness"
        onMove={onChange}
        onChoose={onChange}
      />
    </div>
  );
}
