import type { Message } from "../../shared/messages/message.ts";

/** Input that a command refuses: what, where, and what is allowed. */
export class BadInput extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.id);
    this.problem = problem;
  }
}
