import type { Notice } from "../shared/ipc/snapshot.ts";
import type { Message } from "../shared/messages/message.ts";

/** What the person is to be told once, until they have put it away. */
export interface Notices {
  all(): readonly Notice[];
  /** Adds one; the same words are told only once. */
  add(message: Message): void;
  dismiss(id: string): void;
  /** Takes back what was told and is true no more. */
  retract(message: Message): void;
}

export function noticesOf(first: readonly Message[]): Notices {
  let notices: readonly Notice[] = [];
  const idOf = (message: Message) => JSON.stringify([message.id, message.values]).slice(0, 200);
  const dismiss = (id: string) => {
    notices = notices.filter((notice) => notice.id !== id);
  };
  const add = (message: Message) => {
    const id = idOf(message);
    if (!notices.some((notice) => notice.id === id)) notices = [...notices, { id, message }];
  };
  first.forEach(add);
  return {
    all: () => notices,
    add,
    dismiss,
    retract: (message) => dismiss(idOf(message)),
  };
}
