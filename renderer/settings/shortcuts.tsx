import { Fragment, useState } from "react";
import { type ShortcutName, shortcutNames } from "../../shared/settings/shortcut.ts";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { ShortcutField } from "../ui/shortcut-field.tsx";
import { useWords } from "../words.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

/** What was pressed for one of them and cannot be taken. */
interface Refused {
  readonly name: ShortcutName;
  readonly text: string;
}

/** The keys that work in every program. */
export function Shortcuts({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const [refused, setRefused] = useState<Refused | null>(null);
  const titleOf = (name: ShortcutName) => words({ id: `settings.shortcut.${name}` });
  const take = (name: ShortcutName, keys: string | null): void => {
    const other = shortcutNames.find((one) => keys !== null && settings.shortcuts[one] === keys);
    if (other !== undefined && keys !== null) {
      const values = { keys, other: titleOf(other) };
      setRefused({ name, text: words({ id: "settings.shortcut.twice", values }) });
      return;
    }
    change((all) => ({ ...all, shortcuts: { ...all.shortcuts, [name]: keys } }));
  };
  const problemOf = (name: ShortcutName): string | null => {
    if (refused?.name === name) return refused.text;
    const says = snapshot.shortcuts[name];
    return says === "taken" || says === "uncertain"
      ? words({ id: `settings.shortcut.${says}` })
      : null;
  };
  return (
    <Section title={words({ id: "settings.shortcuts" })}>
      <p className={styles.prose}>{words({ id: "settings.shortcuts.text" })}</p>
      {shortcutNames.map((name) => (
        <Fragment key={name}>
          <SettingRow title={titleOf(name)}>
            <ShortcutField
              label={titleOf(name)}
              value={settings.shortcuts[name]}
              onChange={(keys) => take(name, keys)}
              onRefused={(keys) =>
                setRefused(
                  keys === null
                    ? null
                    : { name, text: words({ id: "settings.shortcut.refused", values: { keys } }) },
                )
              }
            />
          </SettingRow>
          <FieldError text={problemOf(name)} />
        </Fragment>
      ))}
    </Section>
  );
}
