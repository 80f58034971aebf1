import { useIntl } from "react-intl";
import { routineMinutes } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { useWords } from "../words.tsx";

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What a routine takes, in words: its minutes, its positions, and what it needs. */
export function useRoutineFacts(): (routine: Routine) => {
  readonly minutes: string;
  readonly positions: string;
  readonly equipment: string;
} {
  const intl = useIntl();
  const words = useWords();
  const listed = (texts: readonly string[]): string =>
    capitalised(intl.formatList(texts, { type: "unit" }));
  return (routine) => ({
    minutes: words({ id: "minutes", values: { minutes: routineMinutes(routine) } }),
    positions: listed(routine.positions.map((position) => words({ id: `position.${position}` }))),
    equipment:
      routine.equipment.length === 0 ? words({ id: "equipment.none" }) : listed(routine.equipment),
  });
}
