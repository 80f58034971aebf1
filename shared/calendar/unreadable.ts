import type { Message } from "../messages/message.ts";

/** Why a calendar, or one event of it, cannot be read: what, and where. */
export class Unreadable extends Error {
  readonly why: Message;

  constructor(why: Message) {
    super(why.id);
    this.why = why;
  }
}
