import type { Routine } from "../../shared/content/schema.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../words.tsx";

interface Props {
  readonly tone: "secondary" | "quiet";
  readonly routine: Routine;
}

/** A routine to do although nothing asks for it. */
export function StartAnyway({ tone, routine }: Props) {
  const words = useWords();
  return (
    <Button
      tone={tone}
      onPress={() => void bridge.send("routine.start", { routine: routine.id, by: "window" })}
    >
      {words({ id: "today.start-anyway", values: { name: routine.name } })}
    </Button>
  );
}
