import { useIntl } from "react-intl";
import { inOrder } from "../../shared/rules/heaviest.ts";
import type { Cause, Suitability } from "../../shared/rules/suitability.ts";
import { useWords } from "../words.tsx";
import { CautionMark } from "./caution-mark.tsx";
import { classes } from "./classes.ts";
import styles from "./verdict-tag.module.css";

/** The solid octagon that stands before what is left out. */
function AvoidMark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z"
        fill="var(--caution)"
        stroke="var(--caution)"
        strokeLinejoin="round"
      />
      <path d="M4.6 8h6.8" stroke="var(--bg)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

/** What weighs most against an exercise for this person; a form that is not confirmed concerns everybody, and is told apart. */
export const mainCause = ({ causes }: Suitability): Cause | undefined =>
  inOrder(causes).find(({ kind }) => kind !== "form");

/** Words in short how an exercise suits, from what weighs most. */
export function useTag(): (cause: Cause) => string {
  const words = useWords();
  const intl = useIntl();
  return (cause) => {
    if (cause.verdict === "note") return words({ id: "suits.note" });
    switch (cause.kind) {
      case "flare":
      case "pain":
      case "early":
        return words({ id: cause.verdict === "ask-first" ? "suits.ask" : "suits.now" });
      case "rolling":
        return words({ id: "suits.rolling" });
      case "equipment":
        return words({
          id: "suits.equipment",
          values: { things: intl.formatList(cause.missing) },
        });
      case "position":
        return words({
          id:
            cause.position === "standing" || cause.position === "seated"
              ? `suits.position.${cause.position}`
              : "suits.position",
        });
      case "condition":
        return words({ id: cause.verdict === "avoid" ? "suits.avoid" : "suits.ask" });
      case "not-suited":
        return words({ id: "suits.not-suited" });
      case "trigger":
      case "form":
        return words({ id: "suits.avoid" });
    }
  };
}

/** Caution is for bodies: what is only not at hand, not in a position that suits, or not wanted, carries none. */
export const isCaution = ({ kind }: Cause): boolean =>
  kind !== "equipment" && kind !== "position" && kind !== "rolling";

/** The mark of a cause: the octagon for what is left out, the triangle for what wants care. */
export function VerdictMark({ cause }: { readonly cause: Cause }) {
  if (!isCaution(cause)) return null;
  return cause.verdict === "avoid" || cause.kind === "trigger" ? <AvoidMark /> : <CautionMark />;
}

/** In a list: how an exercise that is not offered suits; nothing for all others. */
export function VerdictTag({ suitability }: { readonly suitability: Suitability }) {
  const tag = useTag();
  const cause = mainCause(suitability);
  if (cause === undefined || cause.verdict === "note") return null;
  return (
    <span className={classes(styles.tag, isCaution(cause) && styles.caution)}>
      <VerdictMark cause={cause} />
      {tag(cause)}
    </span>
  );
}
