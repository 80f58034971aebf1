import { wordingOf } from "../../electron/adapters/words.ts";
import type { Message } from "../../shared/messages/message.ts";
import { zone } from "../../shared/time/instant.ts";

const say = wordingOf("en", () => zone("UTC"));

/** Tells on stderr, in one line whatever was given: a key, a path or a name may hold line breaks. */
export function remark(message: Message): void {
  process.stderr.write(`supple: ${say(message).replace(/\s*[\r\n]+\s*/g, " ")}\n`);
}
