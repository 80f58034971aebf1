import { useState } from "react";
import { bridge } from "../bridge.ts";
import { FieldError } from "../ui/field-error.tsx";
import { PainScale } from "../ui/pain-scale.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";

/** The id of the heading that asks. */
export const titleId = "prompt-title";

/** How the back feels, answered with one press; the answer closes the prompt. */
export function PainQuestion({ compact = false }: { readonly compact?: boolean }) {
  const words = useWords();
  const [pain, setPain] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const record = async (chosen: number): Promise<void> => {
    setPain(chosen);
    const answer = await bridge.send("check-in.record", { pain: chosen });
    if (!answer.ok) setError(answer.error);
  };
  return (
    <div>
      <p id="pain-keys" className={text.hidden}>
        {words({ id: "check-in.keys" })}
      </p>
      <PainScale
        labelledBy={titleId}
        describedBy="pain-keys"
        value={pain}
        compact={compact}
        onMove={setPain}
        onChoose={(chosen) => void record(chosen)}
      />
      <FieldError text={error && words({ id: "check-in.not-saved", values: { error } })} />
    </div>
  );
}
