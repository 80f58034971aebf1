import type {
  Bounds,
  CalendarSays,
  DisplayView,
  SignalName,
  SignalSays,
  Snapshot,
} from "../shared/ipc/snapshot.ts";
import type { JournalDays, JournalEntries, Query } from "../shared/ipc/queries.ts";
import type { Entry, NewEntry } from "../shared/journal/entry.ts";
import type { Happening } from "../shared/journal/happening.ts";
import type { Told as ToldEntry } from "../shared/journal/told.ts";
import type { Payload } from "../shared/ipc/commands.ts";
import type { Reply } from "../shared/ipc/control-request.ts";
import type { Manifest } from "../shared/backup/manifest.ts";
import type { Checked } from "../shared/messages/checked.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Settings } from "../shared/settings/settings.ts";
import type { LocalDate } from "../shared/time/calendar.ts";
import type { Duration, Instant, Now } from "../shared/time/instant.ts";
import type { DiskRefusal } from "../shared/messages/disk-refusal.ts";
import type { BreakChange, BreakPlace } from "./delivery.ts";
import type { TrayPicture } from "./tray-menu.ts";

/** The product's own clock. In time-lapse it runs faster than the wall. */
export interface Clock {
  now(): Now;
  /** Product milliseconds that pass in one of the wall's; 1 but in time-lapse. */
  readonly rate: number;
  /** How far the wall moved against elapsed time since this was last asked; 0 for less than two seconds. */
  jumped(): Duration;
}

/** One alarm: setting it replaces the one before; null disarms it. A past moment rings at once. */
export interface Alarm {
  set(at: Instant | null): void;
}

/** Whether the person is there. */
export interface Presence {
  /** How long there has been no input, in whole seconds' resolution. */
  idle(): Duration;
}

/** That the screen was locked or unlocked, told by the session rather than by Electron. */
export interface LockNews {
  readonly locked: boolean;
  /** False for a mere request to lock: a locker that follows it need not tell when it lets the person in again. */
  readonly certain: boolean;
}

/** What a signal from outside says; `cause` is for the log. */
export type Told =
  { readonly says: "on" | "off" } | { readonly says: "cannot-tell"; readonly cause: string };

/** One thing outside that holds prompts back, such as the desktop's do not disturb (H1). */
export interface OutsideSignal {
  /** Tells how it stands soon after this has returned, and each change from then on; telling the same twice is allowed. */
  watch(tell: (told: Told) => void): Watching;
}

export interface Watching {
  /** Tells anew what no event announces. Costs nothing where events do. */
  look(): void;
  stop(): void;
}

export interface OutsideSignals extends Readonly<
  Record<Exclude<SignalName, "applications">, OutsideSignal>
> {
  /** One of the applications with these names is in front. */
  readonly applications: (names: readonly string[]) => OutsideSignal;
}

/** All signals from outside, together. */
export interface Outside {
  /** Watches what is on in the settings; the same settings again change nothing. */
  follow(holds: Settings["holds"]): void;
  /** Looks where no event tells: before a prompt, and before the person counts as away. */
  look(): void;
  says(): Readonly<Record<SignalName, SignalSays>>;
  stop(): void;
}

/** A file's text, or why it cannot be read. */
export type FileRead =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly cause: string };

/** Files that other programs keep writing. */
export interface WatchedFiles {
  /** Tells how the file reads soon after this has returned, and after each change. */
  watch(file: string, tell: (read: FileRead) => void): Watching;
}

/** The calendars that are read from files, together. */
export interface Calendars {
  /** Watches those of the settings; the same on the same local date and in the same zone change nothing. */
  follow(calendars: Settings["calendars"], now: Now): void;
  says(): readonly CalendarSays[];
  stop(): void;
}

/** The system's own dialogs for files. */
export interface FileDialog {
  /** The full path of the file that the person chose, or null when they chose none. */
  open(wanted: {
    readonly title: string;
    readonly kind: string;
    readonly extensions: readonly string[];
  }): Promise<string | null>;
  /** The full path that the person chose to save under, at first that `name`; null when they chose none. */
  save(wanted: {
    readonly title: string;
    readonly name: string;
    readonly kind: string;
    readonly extensions: readonly string[];
  }): Promise<string | null>;
}

/** A question before what cannot be taken back. */
export interface Question {
  /** What it is about, for the dialog's frame. */
  readonly title: string;
  readonly question: string;
  /** What a yes does. */
  readonly details: string;
  readonly yes: string;
  readonly no: string;
}

/** The system's own dialog for questions: a page cannot answer them, whoever speaks through it. */
export interface Questions {
  /** Whether the person said yes. Enter, Escape and the end of their window are a no, as is where nobody can be asked. */
  ask(question: Question): Promise<boolean>;
}

/** Files of text that the person names. */
export interface TextFiles {
  /** The text of a file of at most so many bytes, or why it cannot be read. */
  read(
    file: string,
    most: number,
  ): Promise<
    | { readonly ok: true; readonly text: string }
    | { readonly ok: false; readonly tooLarge: true }
    | { readonly ok: false; readonly tooLarge: false; readonly cause: string }
  >;
  /** Writes one whole or not at all; throws where the disk refuses. */
  write(file: string, text: string): Promise<void>;
  /** The same of a text that comes bit by bit. */
  writeParts(file: string, parts: AsyncIterable<string>): Promise<void>;
  /** The bytes of a text in Base64. */
  decode(base64: string): Uint8Array;
}

/** All that is kept of the person, as files that hold it whole. */
export interface Backups {
  /** Writes one, or leaves nothing and throws where the disk refuses. */
  write(file: string, at: Instant): Promise<void>;
  /** Reads and checks one. */
  read(file: string): Promise<Checked<Manifest>>;
  /** Checks one and lets it take the place of what is kept at the next start. Throws where the disk refuses. */
  stage(file: string, at: Instant): Promise<Checked<Manifest>>;
  hasDaily(date: LocalDate): boolean;
  /** Writes that of a local date, and removes those older than the last seven. Throws where the disk refuses. */
  writeDaily(date: LocalDate, at: Instant): Promise<void>;
}

/** A document kept as `{ version, data }`, opened once, written whole and atomically. */
export interface Document<T> {
  readonly file: string;
  /** True when the file could not be read and has to stay as it is. */
  readonly readOnly: boolean;
  read(): T;
  /** On disk when this returns. Throws when `readOnly`. */
  write(value: T): void;
}

/** How a document was found; `source` is what stands in for one that could not be used. */
export type Opened =
  | { readonly kind: "fresh" | "current" | "migrated" }
  /** It was gone; the last one that was read well stands in. */
  | { readonly kind: "gone"; readonly file: string }
  | { readonly kind: "newer"; readonly file: string; readonly source: "backup" | "fresh" }
  | {
      /** Set aside as `file`, or locked in its place because it could not even be moved. */
      readonly kind: "set-aside" | "locked";
      readonly file: string;
      readonly cause: string;
      readonly source: "backup" | "fresh";
    };

export interface JournalFile {
  /** What decisions of now look at: all entries of the last weeks, and of any age those of lasting kinds and all corrections. */
  kept(now: Now): readonly Entry[];
  /**
   * Appended and flushed to disk when this returns. What the disk refuses counts from now on, and waits for the next
   * entry, or for `settle`.
   */
  append(entry: NewEntry, now: Now): Entry;
  /** Writes what waits; answers why the disk still refuses it, or null. Costs nothing when nothing waits. */
  settle(): DiskRefusal | null;
  /** All that corrects an entry, or takes the place of one. */
  corrections(): readonly Entry[];
  /** The entries of a local date as they were written, each once, without those that correct others. */
  of(date: LocalDate): readonly Happening[];
  days(asked: Query<"journal.days">): Promise<JournalDays>;
  entries(asked: Query<"journal.entries">): Promise<JournalEntries>;
  /** What is told of dates, both included, date by date in order of time. */
  told(dates: Query<"journal.days">): AsyncIterable<readonly ToldEntry[]>;
  /** Counts the changes of what the other methods answer. */
  revision(): number;
}

export interface Notification {
  readonly title: string;
  readonly body: string;
  /** The prompt that it can answer; null for a mere notice, which goes by itself. */
  readonly about: string | null;
  /** The person clicked the notification itself. */
  readonly onClick: () => void;
  /** Buttons beside it, where the desktop shows any. */
  readonly actions: readonly { readonly label: string; readonly onClick: () => void }[];
  /** Stays until it is answered or closed, where the desktop can. */
  readonly lasting?: boolean;
}

export interface Notifier {
  /** Shows a notification in place of the one before. */
  show(notification: Notification): void;
  /** Takes away what answers another prompt than this; what answers none stays. */
  keepOnly(prompt: string | null): void;
  close(): void;
  /** Whether a notification can be answered by its buttons on this desktop, as far as that is known by now. */
  answers(): boolean;
}

/** Keys that work in every program. */
export interface Shortcuts {
  /** Those of the settings; the same again change nothing. */
  follow(wanted: Settings["shortcuts"]): void;
  /** None works while this is on. */
  rest(on: boolean): void;
  says(): Snapshot["shortcuts"];
}

export interface Tray {
  render(picture: TrayPicture): void;
  /** For a tray that came after it: the same picture as a new item. */
  makeAnew(): void;
  destroy(): void;
}

/** Whether the system starts Supple when the person logs in; the system alone keeps it. */
export interface LoginStart {
  isOn(): boolean;
  /** Throws when the system refuses. */
  set(on: boolean): void;
}

/** The file manager. */
export interface FileManager {
  /** Shows a folder; answers why it could not, or null. */
  show(folder: string): Promise<string | null>;
}

/** What another start of this program was given; it found the profile taken and has ended. */
export interface SecondStart {
  readonly routine: string | null;
  readonly link: string | null;
  /** It was to open no window, as a start at login is. */
  readonly hidden: boolean;
}

export type WindowName = "main" | "player" | "prompt";

/** The displays of the machine. */
export interface Displays {
  all(): readonly DisplayView[];
}

/** Full-screen breaks, one on each display that is to have one. */
export interface BreakWindows {
  /** The places of those that stand. */
  standing(): readonly BreakPlace[];
  /** Closes some of those that stand, and opens others. Of all that stand one has the focus. */
  change(change: BreakChange): void;
  /** The place of the one that the person answered last, or would answer; null where none stands. */
  front(): BreakPlace | null;
  push(snapshot: Snapshot): void;
  dress(look: WindowLook): void;
}

/** What follows the settings in all windows. */
export interface WindowLook {
  readonly appearance: Settings["appearance"];
  /** Prompts are left out of a screen that is shared, where the system can. */
  readonly hidden: boolean;
}

export interface Windows {
  /**
   * Makes the window when it is not there. `main` and `player` come to the front; `prompt` never takes the focus (P5).
   * A window that is made for a place fills the screen there.
   */
  open(name: WindowName, filling?: Bounds): void;
  close(name: WindowName): void;
  isOpen(name: WindowName): boolean;
  fullScreen(name: WindowName, on: boolean): void;
  /** Sends the snapshot to every open window. */
  push(snapshot: Snapshot): void;
  /** What the page of the main window has under the window's own buttons. */
  underFrame(ground: Payload<"window.under-frame">["ground"]): void;
  dress(look: WindowLook): void;
}

/** A terminal, script or status bar that asks over the control socket. */
export interface ControlClient {
  tell(reply: Reply): void;
}

/** Keeps the display from sleeping while it is on; setting it again changes nothing. */
export interface DisplayAwake {
  set(on: boolean): void;
}

/** Stable event names and plain fields; never what the person wrote. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}

/** Words a message in the person's language, its times in the zone of now. */
export type Wording = (message: Message) => string;
