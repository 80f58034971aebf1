import type { Answer } from "../../shared/ipc/commands.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { ChoiceMenu } from "../ui/choice-menu.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words.tsx";

const formats = ["csv", "json"] as const;

/** Saves the whole journal as a file, where the person says. */
export function ExportMenu({ onAnswer }: { readonly onAnswer: (answer: Answer) => void }) {
  const words = useWords();
  const label = words({ id: "journal.export" });
  return (
    <ChoiceMenu
      label={label}
      trigger={
        <Button tone="secondary" size="small">
          <Icon name="export" />
          {label}
        </Button>
      }
      choices={formats.map((id) => ({ id, text: words({ id: `journal.export.${id}` }) }))}
      onChoose={(format) => void bridge.send("journal.export", { format }).then(onAnswer)}
    />
  );
}
