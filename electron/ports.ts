import type { Entry, NewEntry } from "../shared/journal/entry.ts";
import type { Snapshot, Notice } from "../shared/ipc/snapshot.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Instant, Now } from "../shared/time/instant.ts";
import type { TrayMenu, TrayLook } from "./tray-menu.ts";

/** The product's own clock. In time-lapse it runs faster than the wall. */
export interface Clock {
  now(): Now;
  /** Product milliseconds that pass in one of the wall's. */
  readonly rate: number;
}

/** One alarm: setting it replaces the one before; null disarms it. A past moment fires at once. */
export interface Alarm {
  set(at: Instant | null): void;
}

/** A document kept as `{ version, data }`, opened once, written whole and atomically. */
export interface Document<T> {
  read(): T;
  /** Throws when the file was opened read-only because it is of a newer version. */
  write(value: T): void;
}

export interface JournalFile {
  readonly entries: readonly Entry[];
  /** Appended and flushed to disk when this returns. */
  append(entry: NewEntry, now: Now): Entry;
}

export interface Notifier {
  /** Shows or replaces the one notification; `onClick` runs when the person clicks it. */
  show(notification: { title: string; body: string; onClick: () => void }): void;
  close(): void;
}

export interface Tray {
  render(look: TrayLook, tooltip: string, menu: TrayMenu): void;
  destroy(): void;
}

export type WindowName = "main" | "player" | "prompt";

export interface Windows {
  /** Makes the window when it is not there. `main` and `player` come to the front; `prompt` never takes the focus. */
  open(name: WindowName): void;
  close(name: WindowName): void;
  isOpen(name: WindowName): boolean;
  fullScreen(name: WindowName, on: boolean): void;
  /** Sends the snapshot to every open window. */
  push(snapshot: Snapshot): void;
}

export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}

/** Words a message in the person's language. */
export type Wording = (message: Message) => string;

export type { Notice };
