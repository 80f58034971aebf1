import type { RoutineId } from "../shared/domain/routine-id.ts";
import type { PromptAnswer } from "../shared/scheduler/event.ts";
import { firstOffer } from "./first-offer.ts";
import type { Loop, OuterEffect } from "./loop.ts";
import type { Notifier, Windows, Wording } from "./ports.ts";

export interface Stage {
  readonly notifier: Notifier;
  readonly windows: Windows;
  readonly say: Wording;
  readonly loop: Loop;
}

/** P6. What Snooze means where there is no room to choose, in minutes. */
const putOffFor = 10;

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
    case "heads-up": {
      const answering = (answer: PromptAnswer) => () =>
        stage.loop.dispatch({ kind: "answered", prompt: effect.prompt, answer });
      const routine = (effect.about.routines[0] ?? null) as RoutineId | null;
      stage.notifier.show({
        title: stage.say(effect.title),
        body: stage.say(effect.body),
        onClick: answering({ kind: "start", routine, by: "notification" }),
        actions: [
          {
            label: stage.say({ id: "heads-up.snooze", values: { minutes: putOffFor } }),
            onClick: answering({ kind: "snooze", minutes: putOffFor }),
          },
          { label: stage.say({ id: "action.skip" }), onClick: answering({ kind: "skip" }) },
        ],
      });
      return;
    }
    case "play":
      stage.windows.open("player");
      return;
  }
}
