import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { setImmediate as pause } from "node:timers/promises";
import { dateOf, isCountedApart } from "../../../shared/journal/days.ts";
import { type Entry, entrySchema } from "../../../shared/journal/entry.ts";
import { isLasting, recentDays } from "../../../shared/journal/journal.ts";
import { toldOf } from "../../../shared/journal/told.ts";
import type { Message } from "../../../shared/messages/message.ts";
import { plusDays } from "../../../shared/time/calendar.ts";
import { localDateOf } from "../../../shared/time/local.ts";
import type { JournalFile } from "../../ports.ts";
import { journalTotalsOf } from "./day-totals.ts";
import { folderIndexOf, type Seen } from "./folder-index.ts";
import { type WatchedFolder, watchFolder } from "./watch-folder.ts";

export interface OpenedJournal {
  readonly journal: JournalFile;
  /** What was found wrong when it was opened. */
  readonly notices: readonly Message[];
  /** Tells what is found wrong from now on, and when its files have more or other entries than this process wrote. */
  readonly watch: (hear: Hearing) => () => void;
}

export interface Hearing {
  readonly onNotice: (message: Message) => void;
  readonly onNews: () => void;
}

/** Milliseconds of adding up after which what else there is to do has its turn. */
const turn = 8;

const isHeld = (kind: string): boolean => isLasting(kind) || isCountedApart(kind);

/** What was told is forgotten at the end. */
function notSeen(): Seen {
  let files: ReturnType<Seen["read"]> = {};
  return { read: () => files, write: (now) => (files = now) };
}

/**
 * The journal: one file of JSON lines for each machine and year, all in `folder` read together, none ever rewritten.
 * Where each date stands is learnt at once, and what lasts is held ready; the rest is read when it is asked for.
 * Lines that cannot be read stay where they are; a last line of this machine that was cut off moves to a file of its own.
 */
export function openJournal(
  folder: string,
  machine: string,
  seen: Seen = notSeen(),
): OpenedJournal {
  const notices: Message[] = [];
  let hearing: Hearing = { onNotice: (message) => notices.push(message), onNews: () => undefined };
  const notice = (message: Message): void => hearing.onNotice(message);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Reading it says why.
  }
  const index = folderIndexOf({ folder, machine, isHeld, notice, seen });

  const totals = journalTotalsOf(index);
  let revision = 0;
  let watched: WatchedFolder | null = null;

  /** Learns what is new in the files; answers whether anything is. */
  function look(): boolean {
    const news = index.look();
    if (news.dates.size === 0) return false;
    revision += 1;
    totals.hear(news);
    return true;
  }

  /** Looks before an answer, as a folder of another machine's may not tell of changes. */
  function lookNow(): void {
    if (look()) setImmediate(() => hearing.onNews());
  }

  look();
  revision = 0;

  const journal: JournalFile = {
    revision: () => revision,
    corrections: () => index.held(),
    kept({ at, zone }) {
      const oldest = plusDays(localDateOf(at, zone), -recentDays - 1);
      const recent = totals
        .dates()
        .filter((date) => date >= oldest)
        .flatMap((date) => index.of(date))
        .map(({ entry }) => entry);
      const older = index.held().filter((entry) => dateOf(entry) < oldest);
      // Entries of one moment stay in the order in which they were written.
      const entries = new Map([...older, ...recent].map((entry) => [entry.id, entry]));
      return [...entries.values()].toSorted((one, other) => one.at - other.at);
    },
    of: totals.happenings,
    async days({ from, to }) {
      lookNow();
      const asked = totals.dates().filter((date) => from <= date && date <= to);
      let began = performance.now();
      for (const date of asked.toReversed()) {
        totals.of(date);
        if (performance.now() - began < turn) continue;
        await pause();
        began = performance.now();
      }
      return {
        first: totals.dates()[0] ?? null,
        days: asked.map(totals.of).filter((day) => day !== null),
      };
    },
    async entries({ from, to, limit }) {
      lookNow();
      const told: ReturnType<typeof toldOf>[number][] = [];
      let began = performance.now();
      for (const date of totals.dates().toReversed()) {
        if (date > to) continue;
        if (date < from || told.length > limit) break;
        told.push(...toldOf(totals.happenings(date), totals.corrections()).toReversed());
        if (performance.now() - began < turn) continue;
        await pause();
        began = performance.now();
      }
      return { entries: told.slice(0, limit), more: told.length > limit };
    },
    async *told({ from, to }) {
      lookNow();
      for (const date of totals.dates()) {
        if (date < from || date > to) continue;
        yield toldOf(totals.happenings(date), totals.corrections());
        await pause();
      }
    },
    append(entry, now) {
      const id = `${now.at.toString(36)}-${randomBytes(6).toString("hex")}`;
      const placed: Entry = entrySchema.parse({ v: 1, id, ...now, ...entry });
      // What others wrote meanwhile is news; what stands here from now on is not.
      lookNow();
      index.append(placed);
      watched?.renew();
      look();
      return placed;
    },
    settle() {
      if (!index.isBehind()) return null;
      const refused = index.settle();
      look();
      return refused;
    },
  };

  return {
    journal,
    notices,
    watch(hear) {
      hearing = hear;
      watched = watchFolder(folder, () => {
        if (look()) hear.onNews();
      });
      return watched.stop;
    },
  };
}
