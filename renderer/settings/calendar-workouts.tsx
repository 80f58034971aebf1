import { useState, type SyntheticEvent } from "react";
import { Input } from "react-aria-components/Input";
import { TextField } from "react-aria-components/TextField";
import type { WatchedCalendar } from "../../shared/settings/settings.ts";
import { workoutTypes, type WorkoutType } from "../../shared/settings/workout-type.ts";
import { classes } from "../ui/classes.ts";
import { Button } from "../ui/button.tsx";
import { Picker } from "../ui/picker.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import fieldStyles from "../ui/field.module.css";
import styles from "./calendars.module.css";
import section from "./section.module.css";

interface Props {
  readonly calendar: WatchedCalendar;
  readonly onChange: (workouts: WatchedCalendar["workouts"]) => void;
}

/** Which words in a calendar's titles, or which categories, are workouts, and of which type. */
export function CalendarWorkouts({ calendar, onChange }: Props) {
  const words = useWords();
  const [says, setSays] = useState("");
  const [type, setType] = useState<WorkoutType>("gym");
  const { workouts } = calendar;
  const types = workoutTypes.map((id) => ({ id, text: words({ id: `workout.${id}` }) }));
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const meant = says.trim();
    if (meant === "") return;
    onChange([...workouts.filter((known) => known.says !== meant), { says: meant, type }]);
    setSays("");
  };
  return (
    <div role="group" aria-label={`${calendar.name}: ${words({ id: "calendar.workouts" })}`}>
      <p className={styles.question}>{words({ id: "calendar.workouts" })}</p>
      <p className={section.says}>{words({ id: "calendar.workouts.text" })}</p>
      <ul className={styles.meanings}>
        {workouts.map((meaning) => (
          <li key={meaning.says} className={styles.meaning}>
            <span>
              {words({
                id: "calendar.means",
                values: { says: meaning.says, type: words({ id: `workout.${meaning.type}` }) },
              })}
            </span>
            <Button
              tone="quiet"
              size="small"
              onPress={() => onChange(workouts.filter((other) => other !== meaning))}
            >
              {words({ id: "calendar.means-remove" })}
              <span className={text.hidden}>{meaning.says}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.adding} onSubmit={add}>
        <TextField
          aria-label={`${calendar.name}: ${words({ id: "calendar.says-field" })}`}
          value={says}
          onChange={setSays}
          maxLength={200}
        >
          <Input
            className={classes(fieldStyles.input, styles.input)}
            placeholder={words({ id: "calendar.says-field" })}
          />
        </TextField>
        <Picker
          label={`${calendar.name}: ${words({ id: "calendar.type" })}`}
          value={type}
          choices={types}
          onChoose={setType}
        />
        <Button tone="secondary" size="small" submits>
          {words({ id: "calendar.means-add" })}
        </Button>
      </form>
    </div>
  );
}
