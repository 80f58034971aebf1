import type { RoutineId } from "../domain/routine-id.ts";
import type { NewEntry } from "../journal/entry.ts";
import type { Message } from "../messages/message.ts";
import type { OpenPrompt } from "./state.ts";

/** What must happen once. Windows, tray and alarm are not here: they follow from the state. */
export type Effect =
  | {
      readonly kind: "notify";
      readonly prompt: string;
      readonly title: Message;
      readonly body: Message;
      /** What the notification is about. */
      readonly about: OpenPrompt;
    }
  /** P6. A quiet notification of what opens soon; it is answered like the prompt that it announces. */
  | {
      readonly kind: "heads-up";
      readonly prompt: string;
      readonly title: Message;
      readonly body: Message;
      readonly about: OpenPrompt;
    }
  | { readonly kind: "record"; readonly entry: NewEntry }
  | { readonly kind: "play"; readonly session: string; readonly routine: RoutineId };
