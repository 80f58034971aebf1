import type { Message } from "./message.ts";

/** What was read, or what is wrong with it: what, where, and what is allowed. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Message };

export const refused = (problem: Message): Checked<never> => ({ ok: false, problem });
