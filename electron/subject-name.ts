import type { Kind } from "../shared/domain/kind.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Settings } from "../shared/settings/settings.ts";

/** What a reminder is called: the person's own title where they gave it one, else the name of its kind. */
export function subjectName(
  reminder: { readonly kind: Kind; readonly subject: string | null },
  settings: Settings,
  say: (message: Message) => string,
): string {
  const own =
    reminder.kind === "custom" && settings.custom.find(({ id }) => id === reminder.subject);
  return own ? own.title : say({ id: `kind.${reminder.kind}` });
}
