import type { RecoveryRule } from "../journal/entry.ts";
import type { Journal } from "../journal/journal.ts";
import type { Message } from "../messages/message.ts";
import type { Settings } from "../settings/settings.ts";
import type { Now } from "../time/instant.ts";
import type { Limits } from "./limits.ts";
import type { Session } from "./session.ts";

/** What taking the alternative does; where it is null there is nothing that Supple could do. */
export type RecoveryAct =
  /** Lines of the session give way to others. */
  | {
      readonly kind: "swap";
      readonly lines: readonly { readonly was: string; readonly becomes: Message }[];
    }
  | { readonly kind: "routine"; readonly routine: string }
  /** The questions about pain are asked. */
  | { readonly kind: "check-in" };

/** One piece of advice: why, in the person's own numbers, and what would do instead. */
export interface RecoveryAdvice {
  readonly rule: RecoveryRule;
  /** What it is about: once that was answered it is never said again. */
  readonly about: string;
  /** Something to know, something to heed, or more than that. */
  readonly tone: "note" | "caution" | "strong";
  /** The session that it is about; null for none in particular. */
  readonly session: Pick<Session, "id" | "title" | "start" | "date"> | null;
  readonly reason: Message;
  /** What would do instead, in words; null where there is nothing. */
  readonly instead: Message | null;
  readonly act: RecoveryAct | null;
  /** Whether there is a plan that the person can keep against it. */
  readonly canOverride: boolean;
}

/** All that advice is made from. */
export interface RecoveryScene {
  readonly settings: Settings;
  readonly journal: Journal;
  readonly limits: Limits;
  readonly now: Now;
  /** What was done in the last weeks, oldest first. */
  readonly done: readonly Session[];
  /** What is planned from now on, what has begun and was not logged included, in order of time. */
  readonly coming: readonly Session[];
}

/** A moment at which a session is looked at as it will be. */
export const atStart = (session: Session, { zone }: Now): Now => ({ at: session.start, zone });

/** Advice about a session, as it is told apart from that about others. */
export const aboutSession = (session: Session, ...parts: readonly (string | number)[]): string =>
  [session.id, ...parts].join("/");
