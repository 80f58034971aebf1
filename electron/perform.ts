import { firstOffer } from "./first-offer.ts";
import type { Loop, OuterEffect } from "./loop.ts";
import type { Notifier, Windows, Wording } from "./ports.ts";

export interface Stage {
  readonly notifier: Notifier;
  readonly windows: Windows;
  readonly say: Wording;
  readonly loop: Loop;
}

/** Does once what was decided once. */
export function perform(stage: Stage, effect: OuterEffect): void {
  switch (effect.kind) {
    case "notify":
      stage.notifier.show({
        title: stage.say(effect.title),
        body: stage.say(effect.body),
        onClick: () =>
          stage.loop.dispatch({
            kind: "answered",
            prompt: effect.prompt,
            answer: firstOffer(stage.loop.snapshot(), "notification"),
          }),
      });
      return;
    case "play":
      stage.windows.open("player");
      return;
  }
}
