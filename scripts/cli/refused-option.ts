import type { MessageId } from "../../shared/messages/english.ts";
import type { Message } from "../../shared/messages/message.ts";
import { BadInput } from "./bad-input.ts";

/** What to throw when options could not be understood; what is no matter of theirs stays as it is. */
export function refusedOption(
  error: unknown,
  id: MessageId,
  values: Message["values"] = {},
): unknown {
  if (error instanceof BadInput || !(error instanceof TypeError)) return error;
  // What Node adds to its first sentence is about options that this command does not take.
  const [problem = ""] = error.message.split(/\. |\n/);
  return new BadInput({ id, values: { ...values, problem } });
}
