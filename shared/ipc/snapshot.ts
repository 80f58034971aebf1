import type { MuscleArea } from "../domain/muscle-area.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import type { ScreeningMoment } from "../journal/entry.ts";
import type { CheckIns } from "../journal/check-ins.ts";
import type { Message } from "../messages/message.ts";
import type { Flare } from "../rules/flare.ts";
import type { FormProgress } from "../rules/form-gate.ts";
import type { ToldProgramme } from "../programme/kept.ts";
import type { AdviceReason } from "../rules/professional-advice.ts";
import type { Link } from "./link.ts";
import type { Limits } from "../rules/limits.ts";
import type { Dose } from "../rules/progression.ts";
import type { RecoveryAdvice } from "../rules/recovery.ts";
import type { RecentTraining } from "../rules/recent-training.ts";
import type { Locked } from "../rules/safety-lock.ts";
import type { View } from "../scheduler/view-types.ts";
import type { ShortcutName } from "../settings/shortcut.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant, Zone } from "../time/instant.ts";

export type {
  DayMark,
  PromptView,
  Suggestion,
  Upcoming,
  WorkoutView,
} from "../scheduler/view-types.ts";

/** Something that the person is told once at the start, such as a settings file that was set aside. */
export interface Notice {
  readonly id: string;
  readonly message: Message;
}

/** What of the world outside can hold prompts back (H1). */
export type SignalName = "doNotDisturb" | "fullScreen" | "microphone" | "camera" | "applications";

/** What such a signal says now: on, off, that nobody can tell here, or nothing because the settings leave it out. */
export type SignalSays = "on" | "off" | "cannot-tell" | "ignored";

/** How a calendar of the settings was read last. */
export interface CalendarSays {
  readonly id: string;
  /** Grows with each reading that succeeded: the days to come may be others, with as many appointments as before. */
  readonly revision: number;
  /** Why it could not be read; what was read before still holds. */
  readonly problem: Message | null;
  /** Its appointments around today. */
  readonly appointments: number;
  /** How many of its events could not be understood, and the first of them. */
  readonly left: number;
  readonly firstLeft: { readonly title: string; readonly why: Message } | null;
}

/** The programmes that the person brought or made. */
export interface ProgrammesSay {
  /** Another number whenever they changed. */
  readonly stamp: number;
  readonly kept: readonly ToldProgramme[];
  /** What was chosen to be brought in, until it is accepted or left. */
  readonly offered: (ToldProgramme & { readonly file: string }) | null;
}

/** What the person does with all that is kept. */
export interface KeepingSays {
  /** The backup that was saved last since the start. */
  readonly saved: string | null;
}

/** A display of the machine as it is now. */
export interface DisplayView {
  readonly id: number;
  /** What the system calls it; empty where it has no name. */
  readonly label: string;
  /** In device-independent pixels; two displays that show the same have the same. */
  readonly bounds: Bounds;
  readonly main: boolean;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a window tells of the program and the machine that it runs on. */
export interface Program {
  readonly version: string;
  /** The folder of the person's data. */
  readonly folder: string;
  /** Whether the system starts Supple when the person logs in, as the system has it. */
  readonly startsAtLogin: boolean;
  /** The country of the system's language settings, ISO 3166-1 alpha-2; null when they name none. */
  readonly country: string | null;
  readonly displays: readonly DisplayView[];
  /** Whether the system can leave windows out of a screen that is shared. */
  readonly hidesFromSharing: boolean;
}

/** Whether a shortcut works: another program may have its keys, and Wayland does not say. */
export type ShortcutSays = "off" | "on" | "taken" | "uncertain";

/** What a link asks the person, who alone says yes to it. */
export interface Asked {
  readonly id: string;
  readonly link: Link;
}

/** All that a window paints, pushed whole at each change. */
export interface Snapshot extends View {
  /** The product's own clock when this was made, and how fast it runs against the wall (1; more in time-lapse). */
  readonly at: Instant;
  readonly zone: Zone;
  readonly rate: number;
  readonly settings: Settings;
  /** The routine that is being played. */
  readonly session: {
    readonly id: string;
    readonly routine: RoutineId;
    readonly started: Instant;
    /** What spoke against movements when it began: `routineFor` these limits is what is played. */
    readonly limits: Limits;
  } | null;
  /** R27. The flare that lasts, or null. */
  readonly flare: Flare | null;
  /** R19. How far the person is with the forms that they confirmed. */
  readonly form: FormProgress;
  /** What the person answered when asked how their back feels. */
  readonly checkIns: CheckIns;
  /** R29, R30. What keeps routines from starting; null when nothing does. */
  readonly lock: Locked | null;
  /** R31. What the red-flag questions are to be asked for now; null when they are not. */
  readonly screening: ScreeningMoment | null;
  /** R28. Why to see a professional, as the card says it now; empty without one. */
  readonly advice: readonly AdviceReason[];
  /** R11, R14 to R18, R25, R26. What there is to say about recovery, the most pressing first. */
  readonly recovery: readonly RecoveryAdvice[];
  /** R26. The areas that are sore now, from 1 to 10. */
  readonly soreness: readonly { readonly area: MuscleArea; readonly score: number }[];
  /** R20. How much of each exercise whose dose grows is enough for now. */
  readonly doses: readonly Dose[];
  /** R14, R15. The training of the last days. */
  readonly trained: readonly RecentTraining[];
  /** What stood in the notebook of the workout check when its page was last there. */
  readonly notebook: string;
  /** Counts the changes of the journal: when it moves, what was asked of it is to be asked again. */
  readonly journalRevision: number;
  readonly notices: readonly Notice[];
  readonly asked: Asked | null;
  readonly shortcuts: Readonly<Record<ShortcutName, ShortcutSays>>;
  readonly outside: Readonly<Record<SignalName, SignalSays>>;
  /** Of the calendars in the settings those that were looked at. */
  readonly calendars: readonly CalendarSays[];
  readonly programmes: ProgrammesSay;
  readonly keeping: KeepingSays;
  readonly program: Program;
}
