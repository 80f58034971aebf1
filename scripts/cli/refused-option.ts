import type { MessageId } from "../../shared/messages/english.ts";
import { BadInput } from "./bad-input.ts";

/** What to throw when options could not be understood; what is no matter of theirs stays as it is. */
export function refusedOption(error: unknown, id: MessageId): unknown {
  if (error instanceof BadInput || !(error instanceof TypeError)) return error;
  // What Node adds to its first sentence is about options that this command does not take.
  const [problem = ""] = error.message.split(/\. |\n/);
  return new BadInput({ id, values: { problem } });
}
