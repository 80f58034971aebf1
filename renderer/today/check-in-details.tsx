import { useIntl } from "react-intl";
import { TextArea, TextField } from "react-aria-components/TextField";
import { Label } from "react-aria-components/Label";
import type { CheckIn as Answer } from "../../shared/journal/check-ins.ts";
import { FormActs } from "../ui/form-acts.tsx";
import { CheckBox } from "../ui/check-box.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { BodyMap } from "./body-map.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./check-in.module.css";
import { usePlaceNames } from "../ui/use-place-names.ts";

const longestNote = 2000;

interface Props {
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Where it hurts, what comes with it and a note, beside the number. */
export function CheckInDetails({ answer, onChange, onSave, onCancel }: Props) {
  const words = useWords();
  const intl = useIntl();
  const nameOf = usePlaceNames();
  const { where } = answer;
  return (
    <form
      className={styles.details}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <BodyMap where={where} onChange={(places) => onChange({ ...answer, where: [...places] })} />
      <div className={styles.more}>
        <div>
          <p className={text.fine}>{words({ id: "check-in.where" })}</p>
          <p className={styles.where} role="status">
            {where.length === 0
              ? words({ id: "check-in.where-none" })
              : intl.formatList(where.map(nameOf), { type: "unit" })}
          </p>
        </div>
        <div>
          <CheckBox on={answer.leg === true} onChange={(leg) => onChange({ ...answer, leg })}>
            {words({ id: "check-in.leg" })}
          </CheckBox>
          <CheckBox
            on={answer.stopsDaily === true}
            onChange={(stopsDaily) => onChange({ ...answer, stopsDaily })}
          >
            {words({ id: "check-in.stops-daily" })}
          </CheckBox>
        </div>
        <TextField
          className={styles.note ?? ""}
          value={answer.note}
          maxLength={longestNote}
          onChange={(note) => onChange({ ...answer, note })}
        >
          <Label className={text.fine ?? ""}>{words({ id: "check-in.note" })}</Label>
          <TextArea rows={2} className={fieldStyles.area ?? ""} />
        </TextField>
        <FormActs onCancel={onCancel} />
      </div>
    </form>
  );
}
