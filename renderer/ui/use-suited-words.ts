import { useIntl } from "react-intl";
import { inOrder } from "../../shared/rules/heaviest.ts";
import type { Change, Suited } from "../../shared/rules/routine-for.ts";
import { useWords } from "../words.tsx";
import { useCauseWords } from "./use-cause-words.ts";

const stepsOf = (changes: readonly Change[]): number =>
  changes.reduce((all, { steps }) => all + steps.length, 0);

/** Words what became of a routine for this person. */
export function useSuitedWords(): {
  /** How much of it changed; null for nothing. */
  readonly changed: (suited: Suited) => string | null;
  /** What keeps it from being done; null where it can be. */
  readonly against: (suited: Suited) => string | null;
  /** Why one exercise of it changed. */
  readonly why: (change: Change) => string;
} {
  const words = useWords();
  const intl = useIntl();
  const causeWords = useCauseWords();
  return {
    changed: ({ changes, possible }) =>
      changes.length === 0 || !possible
        ? null
        : words({ id: "suits.changed", values: { steps: stepsOf(changes) } }),
    against: ({ against, possible }) => {
      if (possible) return null;
      const pain = against.find((cause) => cause.kind === "pain" && cause.verdict === "avoid");
      const [first] = inOrder(against);
      if (pain?.kind === "pain") {
        const values = { pain: pain.pain, upTo: pain.upTo };
        return words({ id: "suits.routine.pain", values });
      }
      if (against.some((cause) => cause.kind === "position" && cause.position === "floor")) {
        return words({ id: "suits.routine.floor" });
      }
      const missing = against.flatMap((cause) => (cause.kind === "equipment" ? cause.missing : []));
      if (first?.kind === "equipment") {
        const values = { things: intl.formatList(new Set(missing)) };
        return words({ id: "suits.routine.equipment", values });
      }
      const cause = first === undefined ? "" : causeWords(first);
      return words({ id: "suits.routine.too-little", values: { cause } });
    },
    why: ({ causes }) => {
      const [first] = inOrder(causes);
      return first === undefined ? "" : causeWords(first);
    },
  };
}
