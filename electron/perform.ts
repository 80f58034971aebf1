import type { PromptAnswer } from "../shared/scheduler/event.ts";
import { formOf } from "./delivery.ts";
import type { Loop, OuterEffect } from "./loop.ts";
import type { BreakWindows, Notifier, Windows, Wording } from "./ports.ts";
import { headsUpNotification, promptNotification } from "./prompt-notification.ts";

export interface Stage {
  readonly notifier: Notifier;
  readonly windows: Windows;
  readonly breakWindows: BreakWindows;
  readonly say: Wording;
  readonly loop: Loop;
}

/** Does once what was decided once. */
export function perform(stage: Stage, effect: OuterEffect): void {
  const { notifier, windows, breakWindows, say, loop } = stage;
  const answering = {
    say,
    answer: (prompt: string, answer: PromptAnswer) =>
      void loop.dispatch({ kind: "answered", prompt, answer }),
    open: () => windows.open("main"),
  };
  switch (effect.kind) {
    case "notify": {
      const snapshot = loop.snapshot();
      const form = formOf(snapshot, notifier.answers);
      // What covers the screen says it all, and says it once to a screen reader.
      if (form === "full-screen") notifier.close();
      else {
        const shown = promptNotification(effect, snapshot.prompt, answering);
        // Where nothing else shows the prompt it may not go by itself; who shows it may be known only then.
        const lasting = formOf(snapshot, () => true) === "notification";
        notifier.show({ ...shown, lasting });
      }
      return;
    }
    case "heads-up":
      notifier.show(headsUpNotification(effect, answering));
      return;
    case "play":
      // It goes on where the break was answered.
      windows.open("player", breakWindows.front()?.bounds);
      return;
  }
}
