import { useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { ClockField } from "../ui/clock-field.tsx";
import { LoginSwitch } from "../ui/login-switch.tsx";
import { Picker } from "../ui/picker.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import { awayChoices, withAway, type AwayKind } from "./away.ts";
import { Delivery } from "./delivery.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

const usualNight: NonNullable<Settings["quietHours"]> = ["22:00", "07:00"];

/** When Supple may speak up, and when the person counts as away (H4, W5). */
export function Notifications({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const [night, setNight] = useState(usualNight);
  const { quietHours, away } = settings;
  const minutes = (count: number) => ({
    id: String(count),
    text: words({ id: "settings.minutes", values: { minutes: count } }),
  });
  const picker = (kind: AwayKind) => (
    <SettingRow
      title={words({ id: `settings.away.${kind}` })}
      text={words({ id: `settings.away.${kind}.text` })}
    >
      <Picker
        label={words({ id: `settings.away.${kind}` })}
        value={String(away[`${kind}Minutes`])}
        choices={awayChoices(kind, away).map(minutes)}
        onChoose={(id) => change((all) => ({ ...all, away: withAway(all.away, kind, Number(id)) }))}
      />
    </SettingRow>
  );
  const turnQuiet = (on: boolean): void => {
    if (quietHours !== null) setNight(quietHours);
    change((all) => ({ ...all, quietHours: on ? night : null }));
  };
  return (
    <Section title={words({ id: "settings.notifications" })}>
      <Delivery snapshot={snapshot} settings={settings} change={change} />
      <SettingRow
        title={words({ id: "settings.quiet" })}
        text={words({ id: "settings.quiet.text" })}
      >
        {quietHours !== null && (
          <>
            <ClockField
              label={words({ id: "settings.quiet.from" })}
              value={quietHours[0]}
              failed={false}
              onChange={(time) => change((all) => ({ ...all, quietHours: [time, quietHours[1]] }))}
            />
            <span className={styles.between}>{words({ id: "settings.to" })}</span>
            <ClockField
              label={words({ id: "settings.quiet.to" })}
              value={quietHours[1]}
              failed={false}
              onChange={(time) => change((all) => ({ ...all, quietHours: [quietHours[0], time] }))}
            />
          </>
        )}
        <Switch
          label={words({ id: "settings.quiet" })}
          on={quietHours !== null}
          onChange={turnQuiet}
        />
      </SettingRow>
      {picker("short")}
      {picker("long")}
      <LoginSwitch on={snapshot.program.startsAtLogin} />
    </Section>
  );
}
