import { useState, type ReactNode } from "react";
import { lockingTiers, redFlags, type LockingTier } from "../../shared/content/red-flags.ts";
import type { ScreeningMoment } from "../../shared/journal/entry.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { CheckBox } from "../ui/check-box.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import styles from "./safety.module.css";

interface Props {
  readonly moment: ScreeningMoment;
  readonly above?: ReactNode;
  /** The way back, for who came by hand or may still go back. */
  readonly onBack: (() => void) | null;
  /** They are answered, and with what. */
  readonly onDone: (flags: readonly string[]) => void;
}

/** R31. The short list of red flags: what is so is ticked, and one button goes on. */
export function Screening({ moment, above, onBack, onDone }: Props) {
  const words = useWords();
  const [flags, setFlags] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | null>(null);
  useEscape(moment === "person" ? onBack : null);
  const answer = async (): Promise<void> => {
    const answered = await bridge.send("red-flags.answer", { flags: [...flags] });
    if (answered.ok) onDone(flags);
    else setError(answered.error);
  };
  const tick = (id: string, on: boolean): void =>
    setFlags(on ? [...flags, id] : flags.filter((other) => other !== id));
  return (
    <Sheet
      title={words({ id: `screening.title.${moment}` })}
      lead={words({ id: `screening.lead.${moment}` })}
      above={above}
      aside={<WhatThen moment={moment} />}
      foot={
        <>
          <Button tone="primary" size="large" onPress={() => void answer()}>
            {flags.length === 0
              ? words({ id: "screening.none" })
              : words({ id: "screening.answer", values: { count: flags.length } })}
          </Button>
          {onBack && (
            <Button tone="quiet" size="large" onPress={onBack}>
              {words({ id: "screening.back" })}
            </Button>
          )}
          <FieldError text={error && words({ id: "screening.not-saved", values: { error } })} />
        </>
      }
    >
      {lockingTiers.map((tier) => (
        <Questions key={tier} tier={tier} flags={flags} onTick={tick} />
      ))}
      <p className={styles.stays}>{words({ id: "screening.stays" })}</p>
    </Sheet>
  );
}

interface QuestionsProps {
  readonly tier: LockingTier;
  readonly flags: readonly string[];
  readonly onTick: (id: string, on: boolean) => void;
}

function Questions({ tier, flags, onTick }: QuestionsProps) {
  const words = useWords();
  return (
    <fieldset className={styles.questions}>
      <legend className={styles.tier}>{words({ id: `screening.${tier}` })}</legend>
      {redFlags[tier].items.map(({ id, text }) => (
        <CheckBox
          key={id}
          className={styles.flag}
          on={flags.includes(id)}
          onChange={(on) => onTick(id, on)}
        >
          {text}
        </CheckBox>
      ))}
    </fieldset>
  );
}

/** What each answer brings, said before it is given. */
function WhatThen({ moment }: Pick<Props, "moment">) {
  const words = useWords();
  return (
    <section className={styles.then}>
      <CautionMark size={32} />
      <h2>{words({ id: "screening.aside" })}</h2>
      {lockingTiers.map((tier) => (
        <p key={tier}>{words({ id: `screening.aside.${tier}` })}</p>
      ))}
      <p>{words({ id: "screening.aside.none", values: { moment } })}</p>
    </section>
  );
}
