import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Cause } from "../../shared/rules/suitability.ts";
import { useWords } from "../words.tsx";

/** Words one thing that speaks against an exercise as a sentence. */
export function useCauseWords(): (cause: Cause) => string {
  const words = useWords();
  const intl = useIntl();
  return useCallback(
    (cause) => {
      switch (cause.kind) {
        case "condition": {
          const condition = words({ id: `guide.tag.${cause.condition}` });
          return words({
            id: cause.agreed ? "suits.cause.agreed" : "suits.cause.condition",
            values: { condition, reason: cause.reason },
          });
        }
        case "flare":
          return words({ id: "suits.cause.flare", values: { reason: cause.reason } });
        case "trigger":
          return words({ id: `suits.cause.trigger.${cause.trigger}` });
        case "not-suited": {
          const { at, reason, again } = cause;
          const left = cause.verdict === "note" ? "in" : "out";
          if (reason === "flared") {
            return words({ id: "suits.cause.flared-twice", values: { at, left } });
          }
          const id = again ? "suits.cause.not-suited-again" : "suits.cause.not-suited";
          return words({ id, values: { at, reason, left } });
        }
        case "pain":
          return words({
            id: "suits.cause.pain",
            values: { pain: cause.pain, upTo: cause.upTo },
          });
        case "early":
          return words({ id: "suits.cause.early", values: { minutes: cause.minutes } });
        case "form":
          return words({ id: cause.faultCard ? "suits.cause.form.fault" : "suits.cause.form" });
        case "rolling":
          return words({ id: "suits.cause.rolling" });
        case "equipment":
          return words({
            id: "suits.cause.equipment",
            values: { things: intl.formatList(cause.missing) },
          });
        case "position":
          return words({ id: `suits.cause.position.${cause.position}` });
      }
    },
    [words, intl],
  );
}
