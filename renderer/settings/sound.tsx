import type { Settings } from "../../shared/settings/settings.ts";
import { Button } from "../ui/button.tsx";
import { chime } from "../ui/chime.ts";
import { SettingRow } from "../ui/setting-row.tsx";
import { Switch } from "../ui/switch.tsx";
import { useHasVoice } from "../ui/use-has-voice.ts";
import { VolumeSlider } from "../ui/volume-slider.tsx";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

/** What a routine sounds like; the spoken guide where the platform has a voice for it. */
export function Sound({ settings, change }: SectionProps) {
  const words = useWords();
  const { sound } = settings;
  const canSpeak = useHasVoice();
  const set = (part: Partial<Settings["sound"]>): void =>
    change((all) => ({ ...all, sound: { ...all.sound, ...part } }));
  return (
    <Section title={words({ id: "settings.sound" })}>
      <SettingRow
        title={words({ id: "settings.sound.on" })}
        text={words({ id: "settings.sound.on.text" })}
      >
        <Switch
          label={words({ id: "settings.sound.on" })}
          on={sound.on}
          onChange={(on) => set({ on })}
        />
      </SettingRow>
      {canSpeak && (
        <SettingRow
          title={words({ id: "settings.voice" })}
          text={words({ id: "settings.voice.text" })}
        >
          <Switch
            label={words({ id: "settings.voice" })}
            on={sound.voice}
            onChange={(voice) => set({ voice })}
          />
        </SettingRow>
      )}
      {(sound.on || (canSpeak && sound.voice)) && (
        <SettingRow title={words({ id: "settings.volume" })}>
          <VolumeSlider
            label={words({ id: "settings.volume" })}
            value={sound.volume}
            onChange={(volume) => set({ volume })}
          />
          <Button tone="secondary" size="small" onPress={() => chime("work", sound.volume)}>
            {words({ id: "settings.listen" })}
          </Button>
        </SettingRow>
      )}
    </Section>
  );
}
