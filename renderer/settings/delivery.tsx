import { findDisplay } from "../../shared/settings/find-display.ts";
import { promptForms, type Settings } from "../../shared/settings/settings.ts";
import { Picker } from "../ui/picker.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import styles from "./section.module.css";
import type { SectionProps } from "./settings-page.tsx";

/** How a reminder comes, on which displays it covers, and whether others see it. */
export function Delivery({ snapshot, settings, change }: SectionProps) {
  const words = useWords();
  const { as, hiddenFromSharing } = settings.delivery;
  const set = (by: Partial<Settings["delivery"]>): void =>
    change((all) => ({ ...all, delivery: { ...all.delivery, ...by } }));
  return (
    <>
      <SettingRow
        title={words({ id: "settings.delivery" })}
        text={words({ id: `settings.delivery.${as}.text` })}
      >
        <Picker
          label={words({ id: "settings.delivery" })}
          value={as}
          choices={promptForms.map((id) => ({
            id,
            text: words({ id: `settings.delivery.${id}` }),
          }))}
          onChoose={(chosen) => set({ as: chosen })}
        />
      </SettingRow>
      {as === "full-screen" && (
        <DisplayRow
          chosen={settings.delivery.display}
          displays={snapshot.program.displays}
          onChoose={(display) => set({ display })}
        />
      )}
      {snapshot.program.hidesFromSharing ? (
        <SettingRow
          title={words({ id: "settings.sharing" })}
          text={words({ id: "settings.sharing.text" })}
        >
          <Switch
            label={words({ id: "settings.sharing" })}
            on={hiddenFromSharing}
            onChange={(on) => set({ hiddenFromSharing: on })}
          />
        </SettingRow>
      ) : (
        <SettingRow
          title={words({ id: "settings.sharing" })}
          text={words({ id: "settings.sharing.cannot" })}
        >
          <span className={styles.says}>{words({ id: "settings.sharing.cannot-here" })}</span>
        </SettingRow>
      )}
    </>
  );
}

type Chosen = Settings["delivery"]["display"];

interface DisplayRowProps {
  readonly chosen: Chosen;
  readonly displays: SectionProps["snapshot"]["program"]["displays"];
  readonly onChoose: (display: Chosen) => void;
}

function DisplayRow({ chosen, displays, onChoose }: DisplayRowProps) {
  const words = useWords();
  const found = chosen === "all" ? null : findDisplay(chosen, displays);
  const gone = chosen !== "all" && found === null;
  const named = displays.map(({ id, label, bounds: { width, height } }, index) => ({
    id: String(id),
    text: words({
      id: label === "" ? "settings.display.nth" : "settings.display.named",
      values: { nth: index + 1, label, width, height },
    }),
  }));
  return (
    <SettingRow
      title={words({ id: "settings.display" })}
      text={words({ id: gone ? "settings.display.gone.text" : "settings.display.text" })}
    >
      <Picker
        label={words({ id: "settings.display" })}
        value={gone ? "gone" : found === null ? "all" : String(found.id)}
        choices={[
          { id: "all", text: words({ id: "settings.display.all" }) },
          ...named,
          ...(gone
            ? [
                {
                  id: "gone",
                  text: words({ id: "settings.display.gone", values: { label: chosen.label } }),
                },
              ]
            : []),
        ]}
        onChoose={(id) => {
          const display = displays.find((one) => String(one.id) === id);
          if (id === "all") onChoose("all");
          else if (display !== undefined) onChoose({ id: display.id, label: display.label });
        }}
      />
    </SettingRow>
  );
}
