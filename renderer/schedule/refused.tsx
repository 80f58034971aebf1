import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import type { Refusal } from "./use-settings.ts";

interface Props {
  readonly refusal: Refusal | null;
}

/** What a field takes, when it was given something else. */
export function Refused({ refusal }: Props) {
  const words = useWords();
  const text =
    refusal &&
    words(
      refusal.at === null
        ? { id: "schedule.not-saved", values: { error: refusal.error } }
        : { id: "schedule.takes", values: { allowed: refusal.at.allowed } },
    );
  return <FieldError text={text} />;
}
