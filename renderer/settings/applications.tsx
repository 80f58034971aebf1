import { useState, type SyntheticEvent } from "react";
import { Input } from "react-aria-components/Input";
import { TextField } from "react-aria-components/TextField";
import { isAmong } from "../../shared/settings/is-among.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import fieldStyles from "../ui/field.module.css";
import { ChoiceMenu } from "../ui/choice-menu.tsx";
import { Icon } from "../ui/icon.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./calendars.module.css";
import section from "./section.module.css";
import type { SectionProps } from "./settings-page.tsx";
import { useOpenApplications } from "./use-open-applications.ts";

/** The applications that hold reminders while one of them is in front (H1). */
export function Applications({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const open = useOpenApplications();
  const [typed, setTyped] = useState("");
  const { applications } = settings.holds;
  const set = (names: readonly string[]): void =>
    change((all) => ({ ...all, holds: { ...all.holds, applications: [...names] } }));
  const add = (name: string): void => {
    const meant = name.trim();
    if (meant !== "" && !isAmong(applications, meant)) set([...applications, meant]);
  };
  const addTyped = (event: SyntheticEvent): void => {
    event.preventDefault();
    add(typed);
    setTyped("");
  };
  const offered = (open?.names ?? []).filter((name) => !isAmong(applications, name));
  const title = words({ id: "settings.holds.applications" });
  const untold = open?.names === null;
  return (
    <div role="group" aria-label={title}>
      <SettingRow
        title={title}
        text={words({
          id: untold ? "settings.applications.cannot" : "settings.applications.text",
        })}
      >
        <span className={section.says}>
          {words({
            id: untold
              ? "settings.holds.says.cannot-tell"
              : applications.length === 0
                ? "settings.applications.none"
                : `settings.holds.says.${snapshot.outside.applications}`,
          })}
        </span>
      </SettingRow>
      <ul className={styles.meanings}>
        {applications.map((name) => (
          <li key={name} className={styles.meaning}>
            <span>{name}</span>
            <Button
              tone="quiet"
              size="small"
              onPress={() => set(applications.filter((other) => other !== name))}
            >
              {words({ id: "settings.applications.remove" })}
              <span className={text.hidden}>{name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {!untold && (
        <form className={styles.adding} onSubmit={addTyped}>
          <TextField
            aria-label={words({ id: "settings.applications.field" })}
            value={typed}
            onChange={setTyped}
            maxLength={200}
          >
            <Input
              className={classes(fieldStyles.input, styles.input)}
              placeholder={words({ id: "settings.applications.field" })}
            />
          </TextField>
          <Button tone="secondary" size="small" submits>
            {words({ id: "settings.applications.add" })}
          </Button>
          {offered.length > 0 && (
            <ChoiceMenu
              label={words({ id: "settings.applications.open" })}
              trigger={
                <Button tone="quiet" size="small">
                  {words({ id: "settings.applications.open" })}
                  <Icon name="down" size={14} />
                </Button>
              }
              choices={offered.map((name) => ({ id: name, text: name }))}
              onChoose={add}
            />
          )}
        </form>
      )}
    </div>
  );
}
