import { app, BrowserWindow, session } from "electron";
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { isRoutineId } from "../shared/content/catalogue.ts";
import { milestonesOf } from "../shared/journal/milestones.ts";
import type { Message } from "../shared/messages/message.ts";
import { nextHours } from "../shared/scheduler/working-hours.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { instantOf } from "../shared/time/local.ts";
import { scheduledAlarm } from "./adapters/alarm.ts";
import { loginStart } from "./adapters/autostart.ts";
import { systemClock, timeLapseClock, watchClock } from "./adapters/clock.ts";
import { controlAddress } from "./adapters/control-address.ts";
import { type ControlSocket, serveControl } from "./adapters/control-socket.ts";
import { displayAwake } from "./adapters/display-awake.ts";
import { profileBackups } from "./adapters/backup/profile-backups.ts";
import { beginDeletion } from "./adapters/deletion.ts";
import { openDocument } from "./adapters/documents.ts";
import { fileDialog } from "./adapters/dialogs/file-dialog.ts";
import { fileManager } from "./adapters/file-manager.ts";
import { serveIpc } from "./adapters/ipc/ipc.ts";
import { openJournal } from "./adapters/journal/journal-file.ts";
import { watchPages } from "./adapters/page-health.ts";
import { activeWindows } from "./adapters/outside/active-window.ts";
import { breakWindows as desktopBreakWindows } from "./adapters/break-windows.ts";
import { desktopDisplays } from "./adapters/displays.ts";
import { desktopNotifier } from "./adapters/notifier.ts";
import { watchSessionLock } from "./adapters/outside/session-lock.ts";
import { serviceNotifier } from "./adapters/outside/notification-service.ts";
import { sessionBus } from "./adapters/outside/session-bus.ts";
import { watchTrayHost } from "./adapters/outside/tray-host.ts";
import { desktopSignals } from "./adapters/outside/signals.ts";
import { questions } from "./adapters/dialogs/questions.ts";
import { painter } from "./adapters/painter.ts";
import { claimScheme } from "./adapters/opened-links.ts";
import { alwaysPresent, desktopPresence, watchPresence } from "./adapters/presence.ts";
import { watchProfile } from "./adapters/profile-watch.ts";
import { isOwnUrl, pageUrl, serveApp } from "./adapters/protocol.ts";
import { closeTheDoors } from "./adapters/security.ts";
import { desktopShortcuts } from "./adapters/shortcuts.ts";
import { sparedMemory } from "./adapters/spare-memory.ts";
import { textFiles } from "./adapters/text-files.ts";
import { watchedFiles } from "./adapters/watched-files.ts";
import { desktopWindows, groundOf, preferences } from "./adapters/windows.ts";
import { wordingOf } from "./adapters/words.ts";
import { answerTo } from "./answer-to.ts";
import type { Arguments } from "./arguments.ts";
import { calendarsOf } from "./calendars.ts";
import type { Claimed } from "./claimed.ts";
import { type Control, controlOf } from "./control.ts";
import { countryOf } from "./country.ts";
import { derivedOf } from "./derived.ts";
import { documentNames } from "./document-names.ts";
import { dailyBackup } from "./daily-backup.ts";
import {
  type documentKinds,
  journalFilesKind,
  noticeOf,
  programmesKind,
  settingsKind,
  stateKind,
} from "./documents.ts";
import { handlersOf } from "./handlers.ts";
import { isStartable } from "./is-startable.ts";
import { keepingOf } from "./keeping.ts";
import { linksOf } from "./links.ts";
import { type Loop, loopOf } from "./loop.ts";
import { inTray, narrate } from "./narration.ts";
import { notebookOf } from "./notebook.ts";
import { noticesOf } from "./notices.ts";
import { outsideOf } from "./outside.ts";
import { pageDied } from "./page-died.ts";
import { perform } from "./perform.ts";
import type { Clock, Log } from "./ports.ts";
import { type Repliers, replyTo } from "./reply-to.ts";
import { pressShortcut } from "./press-shortcut.ts";
import { programmesOf } from "./programmes.ts";
import { startsPrompts } from "./starts-prompts.ts";
import { standing } from "./tray-menu.ts";
import { commandAtLogin, startAgain } from "./adapters/own-program.ts";
import { type LeftBefore, whatBecameOf } from "./left-before.ts";
import { grant } from "./grant.ts";
import { timesDoneIn } from "./times-done.ts";

const built = join(import.meta.dirname, "..");
const icons = join(built, "..", "resources", "icons");

/** How long after a turn of the day its backup is made, in milliseconds. */
const afterStart = 20_000;

/** A profile folder as it is opened. */
interface Opening extends Omit<Claimed, "left"> {
  readonly kinds: ReturnType<typeof documentKinds>;
  readonly log: Log;
  readonly before: LeftBefore;
}

/** Makes the ports, joins them to the loop, and starts it. */
export function boot(asked: Arguments, opening: Opening): void {
  const { folder, kinds, log, before, tray } = opening;
  const settings = openDocument(folder, settingsKind);
  const clock = clockFor(asked, settings.document.read());
  const watched = asked.timeLapse === null || asked.watchPresence;
  const state = openDocument(folder, stateKind(clock.now(), watched ? "watched" : "assumed"));
  const kept = openDocument(folder, programmesKind);
  const journal = openJournal(
    join(folder, "journal"),
    hostname(),
    openDocument(folder, journalFilesKind).document,
  );
  const say = wordingOf(app.getSystemLocale(), () => clock.now().zone);
  const print = (line: string) => process.stdout.write(`${line}\n`);

  const found = [
    ...whatBecameOf(before, say),
    noticeOf("settings", settings.opened),
    noticeOf("state", state.opened),
    noticeOf("programmes", kept.opened),
    ...journal.notices,
  ].filter((message) => message !== null);
  for (const message of found) process.stderr.write(`supple: ${say(message)}\n`);
  const notices = noticesOf(found);
  const notebook = notebookOf();
  const programmes = programmesOf({
    document: kept.document,
    fileDialog,
    files: textFiles,
    say,
    newId: () => randomBytes(6).toString("hex"),
    playing: () => loop.state().session?.routine ?? null,
    onTold: () => loop.render(),
  });
  const backups = profileBackups(folder, kinds, app.getVersion());

  const presence = watched ? desktopPresence(clock.rate) : alwaysPresent;
  const isOwn = (pid: number) => app.getAppMetrics().some((own) => own.pid === pid);
  const otherWindows = activeWindows(isOwn);
  const joinBus = sessionBus();
  const outside = outsideOf({
    signals: desktopSignals(isOwn, otherWindows, joinBus),
    onHeld: (by, on) => loop.dispatch({ kind: "held", by, on }),
    onTold: () => loop.render(),
    log,
  });
  const calendars = calendarsOf({
    files: watchedFiles(),
    notices,
    onRead: (calendar, appointments) =>
      loop.dispatch({ kind: "calendar-read", calendar, appointments }),
    onTold: () => loop.render(),
    say,
    log,
  });
  const notifier =
    process.platform === "linux"
      ? serviceNotifier(joinBus, log, () => loop.render())
      : desktopNotifier(log);
  const preload = join(built, "preload", "preload.cjs");
  const displays = desktopDisplays(() => loop.render());
  const breakWindows = desktopBreakWindows({
    icons,
    url: `${pageUrl("prompt")}?full`,
    webPreferences: preferences("prompt", preload),
    ground: (appearance) => groundOf("player", appearance),
    onLeft: () => {
      const { prompt } = loop.state();
      if (prompt !== null) loop.dispatch({ kind: "made-small", prompt: prompt.id });
    },
    log,
  });
  const windows = desktopWindows({
    preload,
    icons,
    pageUrl,
    onClosed: (name) => {
      if (name === "player") leaveSession(loop);
      if (name === "main") {
        // What a link asks is not to be found again another day.
        links.forget();
        shortcuts.rest(false);
      }
    },
    log,
  });
  const spareMemory = sparedMemory(() => BrowserWindow.getAllWindows().length > 0);
  const atLogin = loginStart(commandAtLogin(asked.userDataDir));

  const noTray: Message = { id: "tray.none" };
  const trayHost =
    process.platform === "linux"
      ? watchTrayHost(
          joinBus,
          process.pid,
          (told) => {
            if (told === "not-taken-up") tray.makeAnew();
            if (told === "no-tray") notices.add(noTray);
            else notices.retract(noTray);
            loop.render();
          },
          log,
        )
      : null;
  const shortcuts = desktopShortcuts(
    (name) => pressShortcut(name, { loop, windows }),
    () => loop.render(),
    log,
  );
  const links = linksOf({
    loop: () => loop,
    mayBeStarted: (id) => isStartable(id, programmes),
    windows,
    notices,
    now: () => clock.now().at,
    log,
  });
  const country = countryOf(app.getLocaleCountryCode(), app.getSystemLocale());
  const keeping = keepingOf({
    backups,
    fileDialog,
    questions,
    loginStart: atLogin,
    clock,
    say,
    restart: () => {
      startAgain();
      quit();
    },
    startOver: () => {
      beginDeletion(folder, documentNames);
      // What windows say as they close is not to be kept either.
      process.once("exit", () => beginDeletion(folder, documentNames));
      startAgain();
      app.exit(0);
    },
    onTold: () => loop.render(),
  });
  const loop: Loop = loopOf({
    clock,
    alarm: scheduledAlarm(clock, () => loop.ring()),
    presence,
    outside,
    calendars,
    settings: settings.document,
    state: state.document,
    journal: journal.journal,
    notices,
    notebook,
    links,
    shortcuts,
    keeping,
    programmes,
    program: () => ({
      version: app.getVersion(),
      folder,
      startsAtLogin: atLogin.isOn(),
      country,
      displays: displays.all(),
      hidesFromSharing: process.platform === "darwin" || process.platform === "win32",
    }),
    onRefused: () => windows.open("main"),
    perform: (effect) => perform({ notifier, windows, breakWindows, say, loop }, effect),
    derived: [
      ...derivedOf({
        tray,
        windows,
        breakWindows,
        notifier,
        displayAwake: displayAwake(),
        outside,
        calendars,
        shortcuts,
        dailyBackup: dailyBackup({
          backups,
          notices,
          later: (act) => void setTimeout(() => void act().then(spareMemory), afterStart).unref(),
          onTold: () => loop.render(),
          log,
        }),
        say,
      }),
      { name: "control", render: (snapshot) => control.render(snapshot) },
    ],
    subscribers: [
      ...(asked.startPrompts ? [startsPrompts(() => loop)] : []),
      ...(asked.narrate
        ? [
            (effect: Parameters<typeof narrate>[0]) => {
              const line = narrate(effect, say);
              if (line !== null) print(line);
            },
          ]
        : []),
    ],
    log,
  });

  const handlers = handlersOf({
    loop,
    settings: settings.document,
    journal: journal.journal,
    notices,
    notebook,
    links,
    shortcuts,
    keeping,
    programmes,
    windows,
    loginStart: atLogin,
    fileManager,
    fileDialog,
    textFiles,
    clock,
    folder,
    say,
  });
  const repliers: Repliers = {
    "journal.days": journal.journal.days,
    "journal.milestones": async (dates) => milestonesOf(journal.journal.kept(clock.now()), dates),
    "journal.entries": journal.journal.entries,
    "journal.times-done": timesDoneIn(journal.journal),
    "applications.open": async () => ({
      names: await otherWindows.applications().catch(() => null),
    }),
  };
  const answer = (name: unknown, payload: unknown) => answerTo(handlers, name, payload);
  const control = controlOf({
    answer,
    snapshot: loop.snapshot,
    line: (snapshot) => say(standing(snapshot, say)),
  });
  const listening = listen(folder, control, log);

  const unwatchJournal = journal.watch({
    onNotice: (message) => {
      process.stderr.write(`supple: ${say(message)}\n`);
      notices.add(message);
      loop.render();
    },
    onNews: loop.reread,
  });

  const opened = [settings, state, kept];
  const documents = opened.map(({ document }) => basename(document.file));
  const watchedNames = new Set([...documents, "control.sock"]);
  const unwatchProfile = watchProfile(
    folder,
    (name) => watchedNames.has(name),
    () => {
      for (const { document, heal } of opened) {
        try {
          if (!heal()) continue;
          log.error("document.put-back", "it was removed or damaged", { file: document.file });
          notices.add({ id: "document.put-back", values: { file: document.file } });
          loop.render();
        } catch (error) {
          log.error("document.not-put-back", error, { file: document.file });
        }
      }
      listening?.heal();
    },
  );

  function quit(): void {
    loop.dispatch({ kind: "stopped" });
    trayHost?.stop();
    tray.destroy();
    outside.stop();
    unwatchJournal();
    unwatchProfile();
    calendars.stop();
    listening?.stop();
    log.info("quit");
    app.exit(0);
  }

  closeTheDoors(session.defaultSession, isOwnUrl);
  watchPages({ onDied: pageDied({ loop, windows, notices, clock }), log });
  serveApp(
    join(built, "renderer"),
    programmes.picture,
    painter({
      file: join(built, "main", "prerender.js"),
      snapshot: loop.snapshot,
      locale: app.getLocale(),
      log,
    }),
  );
  serveIpc({
    answer,
    reply: (name, payload) => replyTo(repliers, name, payload),
    snapshot: loop.snapshot,
    week: loop.week,
    isOwnUrl,
    log,
  });

  app.on("window-all-closed", spareMemory);
  app.on("activate", () => windows.open("main"));
  app.on("before-quit", (event) => {
    event.preventDefault();
    quit();
  });
  process.on("SIGTERM", quit);
  process.on("SIGINT", quit);
  if (watched) {
    watchPresence({
      rate: clock.rate,
      watchLock: (onNews) => watchSessionLock(joinBus, onNews, log),
      onChange: (change) => loop.dispatch({ kind: change }),
    });
  }
  if (asked.timeLapse === null) watchClock(loop.ring);

  loop.dispatch({ kind: "started" });
  if (asked.routine !== null) {
    loop.dispatch({ kind: "routine-asked", routine: asked.routine, by: "command" });
  }
  if (!asked.hidden) windows.open("main");
  if (asked.link !== null) links.hear(asked.link);
  opening.links.hear(links.hear);
  opening.wishes.hear((wish) => grant(wish, { loop, handlers, windows, quit }));
  opening.secondStarts.hear(({ routine, link, hidden }) => {
    if (link !== null) links.hear(link);
    else if (routine !== null && isRoutineId(routine)) {
      loop.dispatch({ kind: "routine-asked", routine, by: "command" });
    } else if (!hidden) windows.open("main");
  });
  claimScheme();
  spareMemory();
  log.info("started", { version: app.getVersion(), electron: process.versions.electron });
  print(inTray(loop.snapshot(), say));
}

/** Hears the commands of terminals, where a socket can lie in the profile's folder. */
function listen(folder: string, control: Control, log: Log): ControlSocket | null {
  const address = controlAddress(folder, process.platform);
  if (address !== null) return serveControl(address, control, log);
  log.info("control.no-address", { folder });
  return null;
}

/** The wall's clock, or that of a time-lapse from the moment asked for, else from the next opening. */
function clockFor(asked: Arguments, settings: Settings): Clock {
  const wall = systemClock();
  if (asked.timeLapse === null) return wall;
  const { rate, from } = asked.timeLapse;
  const now = wall.now();
  const opening = nextHours(settings, now)?.open ?? now.at;
  return timeLapseClock(rate, from === null ? opening : instantOf(from.date, from.time, now.zone));
}

/** A session whose window is gone was left where it last was. */
function leaveSession(loop: Loop): void {
  const { session: left } = loop.state();
  if (left === null) return;
  loop.dispatch({ kind: "session-left", session: left.id, seconds: left.seconds });
}
