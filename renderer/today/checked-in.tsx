import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { CheckIn as Answer } from "../../shared/journal/check-ins.ts";
import { painBand } from "../../shared/rules/pain-band.ts";
import { Button } from "../ui/button.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./check-in.module.css";
import { usePlaceNames } from "../ui/use-place-names.ts";

interface Props {
  readonly answer: Answer;
  /** Whether it was just given here, so that who answered by keyboard is led to it. */
  readonly focused: boolean;
  /** Red flags say what is offered, whatever the pain. */
  readonly locked: boolean;
  readonly onChange: () => void;
}

/** Today's answer in a quiet line, and what it changes (R23). */
export function CheckedIn({ answer, locked, focused, onChange }: Props) {
  const words = useWords();
  const intl = useIntl();
  const { pain, where, note, leg, stopsDaily } = answer;
  const nameOf = usePlaceNames();
  const band = painBand(pain);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) line.current?.focus();
  }, [focused]);
  const told = [
    ...where.map(nameOf),
    ...(leg === true ? [words({ id: "check-in.leg-told" })] : []),
    ...(stopsDaily === true ? [words({ id: "check-in.stops-daily" })] : []),
  ];
  return (
    <div className={styles.answered}>
      <div ref={line} tabIndex={-1}>
        <p className={styles.line}>{words({ id: "check-in.today", values: { pain } })}</p>
        {told.length > 0 && <p className={text.meta}>{intl.formatList(told, { type: "unit" })}</p>}
        {note !== "" && <p className={styles.said}>{note}</p>}
        {!locked && <p className={styles.said}>{words({ id: `check-in.${band}` })}</p>}
      </div>
      <Button tone="link" size="small" onPress={onChange}>
        {words({ id: "check-in.change" })}
      </Button>
    </div>
  );
}
