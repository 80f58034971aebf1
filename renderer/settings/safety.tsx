import { emergencyNumberOf } from "../../shared/content/emergency-numbers.ts";
import { Button } from "../ui/button.tsx";
import { RegionPicker } from "../ui/region-picker.tsx";
import { useSafetyLinks } from "../ui/safety-links.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

/** R29, R31. The country of the emergency number, and the red-flag questions. */
export function Safety({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const { ask } = useSafetyLinks();
  const region = settings.safety.region ?? snapshot.program.country;
  const number = emergencyNumberOf(region);
  const shows =
    number === null
      ? words({ id: "settings.safety.region.none" })
      : words({ id: "settings.safety.region.number", values: { number } });
  return (
    <Section title={words({ id: "settings.safety" })}>
      <SettingRow title={words({ id: "settings.safety.region" })} text={shows}>
        <RegionPicker
          region={region}
          onChoose={(chosen) =>
            change((all) => ({ ...all, safety: { ...all.safety, region: chosen } }))
          }
        />
      </SettingRow>
      <SettingRow
        title={words({ id: "settings.safety.check" })}
        text={words({ id: "settings.safety.check.text" })}
      >
        <Button tone="secondary" size="small" onPress={ask}>
          {words({ id: "settings.safety.check.open" })}
        </Button>
      </SettingRow>
    </Section>
  );
}
