import { useId, useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { CheckIn as Answer } from "../../shared/journal/check-ins.ts";
import { painBand } from "../../shared/rules/pain-band.ts";
import { bridge } from "../bridge.ts";
import { PainScale } from "../ui/pain-scale.tsx";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { CheckInDetails } from "./check-in-details.tsx";
import styles from "./check-in.module.css";
import { CheckedIn } from "./checked-in.tsx";

/** The daily question about the back: one press answers it, and it folds into a quiet line. */
export function CheckIn({ checkIns, lock }: Pick<Snapshot, "checkIns" | "lock">) {
  const [changing, setChanging] = useState(false);
  const [answered, setAnswered] = useState(false);
  const { today, yesterday } = checkIns;
  return (
    <section id="check-in" tabIndex={-1} className={styles.feel}>
      {today === null || changing ? (
        <CheckInForm
          before={today}
          yesterday={yesterday?.pain ?? null}
          onMore={() => setChanging(true)}
          onDone={(more) => {
            setChanging(more);
            setAnswered(true);
          }}
        />
      ) : (
        <CheckedIn
          answer={today}
          locked={lock !== null}
          focused={answered}
          onChange={() => setChanging(true)}
        />
      )}
    </section>
  );
}

interface Props {
  /** The answer of today that is being changed; null at the first. */
  readonly before: Answer | null;
  readonly yesterday: number | null;
  /** There will be more to tell than the number: the form, and the focus in it, stay. */
  readonly onMore: () => void;
  /** Done; whether there is more to tell. */
  readonly onDone: (more: boolean) => void;
}

/** An answer whose details were shown: what was not ticked is not so. */
const whole = (answer: Answer): Answer => ({
  ...answer,
  leg: answer.leg ?? false,
  stopsDaily: answer.stopsDaily ?? false,
});

function CheckInForm({ before, yesterday, onMore, onDone }: Props) {
  const words = useWords();
  const id = useId();
  const [draft, setDraft] = useState<Answer | null>(before);
  const [error, setError] = useState<string | null>(null);
  const record = async (answer: Answer, more: boolean): Promise<void> => {
    const answered = await bridge.send("check-in.record", answer);
    if (answered.ok) onDone(more);
    else setError(answered.error);
  };
  const withPain = (pain: number): Answer => ({ where: [], note: "", ...draft, pain });
  return (
    <>
      <div className={styles.head}>
        <h2 id={`${id}-ask`} className={text.label}>
          {words({ id: "check-in.ask" })}
        </h2>
        {yesterday !== null && (
          <span className={text.fine}>
            {words({ id: "check-in.yesterday", values: { pain: yesterday } })}
          </span>
        )}
      </div>
      <p id={`${id}-keys`} className={text.hidden}>
        {words({ id: "check-in.keys" })}
      </p>
      <PainScale
        labelledBy={`${id}-ask`}
        describedBy={`${id}-keys`}
        value={draft?.pain ?? null}
        onMove={(pain) => setDraft(withPain(pain))}
        onChoose={(pain) => {
          setDraft(withPain(pain));
          if (before !== null) return;
          // From amber on, where it hurts and what comes with it matter.
          const more = painBand(pain) !== "green";
          if (more) onMore();
          void record(withPain(pain), more);
        }}
      />
      {before !== null && draft !== null && (
        <CheckInDetails
          answer={draft}
          onChange={setDraft}
          onSave={() => void record(whole(draft), false)}
          onCancel={() => onDone(false)}
        />
      )}
      <FieldError text={error && words({ id: "check-in.not-saved", values: { error } })} />
    </>
  );
}
