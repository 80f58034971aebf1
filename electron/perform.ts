import type { PromptAnswer } from "../shared/scheduler/event.ts";
import type { Loop, OuterEffect } from "./loop.ts";
import type { Notifier, Windows, Wording } from "./ports.ts";
import { headsUpNotification, promptNotification } from "./prompt-notification.ts";

export interface Stage {
  readonly notifier: Notifier;
  readonly windows: Windows;
  readonly say: Wording;
  readonly loop: Loop;
}

/** Does once what was decided once. */
export function perform(stage: Stage, effect: OuterEffect): void {
  const { notifier, windows, say, loop } = stage;
  const answering = {
    say,
    answer: (prompt: string, answer: PromptAnswer) =>
      void loop.dispatch({ kind: "answered", prompt, answer }),
    open: () => windows.open("main"),
  };
  switch (effect.kind) {
    case "notify":
      notifier.show(promptNotification(effect, loop.snapshot().prompt, answering));
      return;
    case "heads-up":
      notifier.show(headsUpNotification(effect, answering));
      return;
    case "play":
      windows.open("player");
      return;
  }
}
