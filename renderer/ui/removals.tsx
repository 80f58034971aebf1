import { createContext, useContext } from "react";
import type { Message } from "../../shared/messages/message.ts";
import type { Settings } from "../../shared/settings/settings.ts";

/** Something that was taken away, for as long as that can be undone. */
export type Removal = {
  /** What was taken away, in words. */
  readonly said: Message;
  /** Whether the focus stays where it is, as nothing that had it has gone. */
  readonly keepsFocus?: boolean;
} & (
  | {
      /** The settings as they are by then, with the entry in its place again. */
      readonly putBack: (settings: Settings) => Settings;
    }
  | {
      /** Puts back what is not kept in the settings. */
      readonly undo: () => void;
    }
);

/** Where a page says what was taken away. */
export const RemovalsContext = createContext<(removal: Removal) => void>(() => undefined);

export const useRemovals = (): ((removal: Removal) => void) => useContext(RemovalsContext);
