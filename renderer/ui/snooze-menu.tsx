import type { Payload } from "../../shared/ipc/commands.ts";
import type { PromptView } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { Button } from "./button.tsx";
import { ChoiceMenu } from "./choice-menu.tsx";
import { Icon } from "./icon.tsx";

type Minutes = Payload<"prompt.snooze">["minutes"];
const everyLength: readonly Minutes[] = [5, 10, 15];

interface Props {
  readonly prompt: PromptView;
  readonly size?: "small" | "usual" | "large";
  readonly placement?: "bottom start" | "end";
}

/** Puts a prompt off for the minutes that it still allows; nothing at its last showing (P2). */
export function SnoozeMenu({ prompt, size = "usual", placement = "bottom start" }: Props) {
  const words = useWords();
  const lengths = everyLength.filter((minutes) => prompt.snoozes.includes(minutes));
  if (lengths.length === 0) return null;
  return (
    <ChoiceMenu
      label={words({ id: "snooze.label" })}
      placement={placement}
      trigger={
        <Button tone="secondary" size={size}>
          {words({ id: "action.snooze" })}
          <Icon name="down" size={14} />
        </Button>
      }
      choices={lengths.map((minutes) => ({
        id: String(minutes),
        text: words({ id: "snooze.minutes", values: { minutes } }),
      }))}
      onChoose={(id) => {
        const minutes = lengths.find((length) => String(length) === id);
        if (minutes !== undefined)
          void bridge.send("prompt.snooze", { prompt: prompt.id, minutes });
      }}
    />
  );
}
