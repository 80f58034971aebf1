import type { PromptView } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { SnoozeMenu } from "../ui/snooze-menu.tsx";
import { useWords } from "../words.tsx";
import type { Offer } from "./use-offer.ts";

interface Props {
  readonly prompt: PromptView;
  readonly offer: Offer;
  readonly size: "small" | "large";
}

/** Start, Snooze and Skip (P1). */
export function Acts({ prompt, offer: { routine, start }, size }: Props) {
  const words = useWords();
  return (
    <>
      {routine && (
        <Button tone="primary" size={size} onPress={() => start(routine)}>
          {words({ id: "action.start" })}
        </Button>
      )}
      {!routine && !prompt.asksPain && (
        <Button tone="primary" size={size} onPress={() => start(null)}>
          {words({ id: "prompt.done" })}
        </Button>
      )}
      <SnoozeMenu
        prompt={prompt}
        size={size}
        placement={size === "small" ? "end" : "bottom start"}
      />
      <Button
        tone="quiet"
        size={size}
        onPress={() => void bridge.send("prompt.skip", { prompt: prompt.id })}
      >
        {words({ id: "action.skip" })}
      </Button>
    </>
  );
}
