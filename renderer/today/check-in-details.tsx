import { TextArea, TextField } from "react-aria-components/TextField";
import { Label } from "react-aria-components/Label";
import type { CheckIn as Answer } from "../../shared/journal/check-ins.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./check-in.module.css";
import { places } from "./places.ts";

const longestNote = 2000;

interface Props {
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Where it hurts and a note, beside the number. */
export function CheckInDetails({ answer, onChange, onSave, onCancel }: Props) {
  const words = useWords();
  const { where } = answer;
  return (
    <form
      className={styles.details}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className={styles.places} role="group" aria-label={words({ id: "check-in.where" })}>
        {places.map((place) => (
          <Chip
            key={place}
            on={where.includes(place)}
            onChange={(on) =>
              onChange({
                ...answer,
                where: on ? [...where, place] : where.filter((other) => other !== place),
              })
            }
          >
            {words({ id: `where.${place}` })}
          </Chip>
        ))}
      </div>
      <TextField
        className={styles.note ?? ""}
        value={answer.note}
        maxLength={longestNote}
        onChange={(note) => onChange({ ...answer, note })}
      >
        <Label className={text.fine ?? ""}>{words({ id: "check-in.note" })}</Label>
        <TextArea rows={2} className={styles.area ?? ""} />
      </TextField>
      <div className={styles.acts}>
        <Button tone="secondary" size="small" submits>
          {words({ id: "check-in.save" })}
        </Button>
        <Button tone="quiet" size="small" onPress={onCancel}>
          {words({ id: "check-in.cancel" })}
        </Button>
      </div>
    </form>
  );
}
