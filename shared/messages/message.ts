import type { MessageId } from "./english.ts";

/** A text for a person, named and not yet worded: the edge that shows it words it in their language. */
export interface Message {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}
