import { equipmentToAsk } from "../../shared/rules/equipment.ts";
import { SettingRow } from "../ui/setting-row.tsx";
import { Switch } from "../ui/switch.tsx";
import { useWords } from "../words.tsx";
import type { QuestionProps } from "./body-page.tsx";
import { Chips } from "./chips.tsx";
import { Question } from "./question.tsx";

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What there is to exercise with; until it is said, everything is taken to be there. */
export function AtHand({ settings, change }: QuestionProps) {
  const words = useWords();
  const { equipment } = settings.body;
  const have = (things: string[] | null): void =>
    change((all) => ({ ...all, body: { ...all.body, equipment: things } }));
  return (
    <Question title={words({ id: "body.equipment" })} why={words({ id: "body.equipment.why" })}>
      <SettingRow title={words({ id: "body.equipment.choose" })}>
        <Switch
          label={words({ id: "body.equipment.choose" })}
          on={equipment !== null}
          onChange={(on) => have(on ? [...equipmentToAsk] : null)}
        />
      </SettingRow>
      {equipment !== null && (
        <Chips
          label={words({ id: "body.equipment" })}
          choices={equipmentToAsk.map((id) => ({ id, text: capitalised(id) }))}
          chosen={equipment}
          onChange={have}
        />
      )}
    </Question>
  );
}
