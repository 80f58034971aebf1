import { Segments } from "../ui/segments.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

const choices = ["system", "light", "dark"] as const;

export function Appearance({ settings, change }: SectionProps) {
  const words = useWords();
  return (
    <Section title={words({ id: "settings.appearance" })}>
      <SettingRow title={words({ id: "settings.theme" })}>
        <Segments
          label={words({ id: "settings.theme" })}
          value={settings.appearance}
          choices={choices.map((id) => ({ id, text: words({ id: `settings.theme.${id}` }) }))}
          onChoose={(appearance) => change((all) => ({ ...all, appearance }))}
        />
      </SettingRow>
    </Section>
  );
}
