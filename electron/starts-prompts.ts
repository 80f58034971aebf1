import type { Effect } from "../shared/scheduler/effect.ts";
import { firstOffer } from "./first-offer.ts";
import type { Loop } from "./loop.ts";

/** How long a prompt stands before it is started, in milliseconds of the wall: enough to read it. */
const lookAtIt = 2_000;

/** `--start-prompts`: starts by itself what each prompt offers first. */
export const startsPrompts =
  (loop: () => Loop) =>
  (effect: Effect): void => {
    if (effect.kind !== "notify") return;
    setTimeout(() => {
      const answer = firstOffer(loop().snapshot(), "command");
      loop().dispatch({ kind: "answered", prompt: effect.prompt, answer });
    }, lookAtIt);
  };
