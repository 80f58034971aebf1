import type { Message } from "../../shared/messages/message.ts";

/** Something that was understood but could not be done: Supple does not run, or refused. Exit code 1. */
export class NotDone extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.id);
    this.problem = problem;
  }
}
