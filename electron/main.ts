import { app, Menu, session } from "electron";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
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
import { settleRestore } from "./adapters/backup/restore.ts";
import { beginDeletion, finishDeletion } from "./adapters/deletion.ts";
import { openDocument } from "./adapters/documents.ts";
import { fileDialog } from "./adapters/file-dialog.ts";
import { fileManager } from "./adapters/file-manager.ts";
import { serveIpc } from "./adapters/ipc.ts";
import { openJournal } from "./adapters/journal/journal-file.ts";
import { fileLog } from "./adapters/log.ts";
import { desktopNotifier } from "./adapters/notifier.ts";
import { watchSessionLock } from "./adapters/outside/session-lock.ts";
import { serviceNotifier } from "./adapters/outside/notification-service.ts";
import { desktopSignals } from "./adapters/outside/signals.ts";
import { alwaysPresent, desktopPresence, watchPresence } from "./adapters/presence.ts";
import { isOwnUrl, pageUrl, registerScheme, serveApp } from "./adapters/protocol.ts";
import { closeTheDoors } from "./adapters/security.ts";
import { textFiles } from "./adapters/text-files.ts";
import { desktopTray } from "./adapters/tray.ts";
import { whyNotWritable } from "./adapters/user-folder.ts";
import { watchedFiles } from "./adapters/watched-files.ts";
import { desktopWindows } from "./adapters/windows.ts";
import { wordingOf } from "./adapters/words.ts";
import { answerTo } from "./answer-to.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { calendarsOf } from "./calendars.ts";
import { type Control, controlOf } from "./control.ts";
import { countryOf } from "./country.ts";
import { derivedOf } from "./derived.ts";
import { dailyBackup } from "./daily-backup.ts";
import {
  documentKinds,
  journalFilesKind,
  noticeOf,
  programmesKind,
  settingsKind,
  stateKind,
} from "./documents.ts";
import { handlersOf } from "./handlers.ts";
import { keepingOf } from "./keeping.ts";
import { type Loop, loopOf } from "./loop.ts";
import { inTray, narrate } from "./narration.ts";
import { notebookOf } from "./notebook.ts";
import { noticesOf } from "./notices.ts";
import { outsideOf } from "./outside.ts";
import { perform } from "./perform.ts";
import type { Clock, Log, Wording } from "./ports.ts";
import { type Repliers, replyTo } from "./reply-to.ts";
import { programmesOf } from "./programmes.ts";
import { startsPrompts } from "./starts-prompts.ts";
import { standing, type TrayWish } from "./tray-menu.ts";

const built = join(import.meta.dirname, "..");
const icons = join(built, "..", "resources", "icons");

/** How long after a turn of the day its backup is made, in milliseconds. */
const afterStart = 20_000;
const kinds = documentKinds(systemClock().now());
const documentNames = kinds.map(({ name }) => name);

/** What the Supple before left to this one to end: what could not be deleted, and what became of a restore. */
interface Before {
  readonly left: readonly string[];
  readonly settled: Awaited<ReturnType<typeof settleRestore>>;
}

registerScheme();
// It would override --no-sandbox, without which root cannot run Chromium at all.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
// On Linux Chromium leaves the desktop's voices alone unless told.
if (process.platform === "linux") app.commandLine.appendSwitch("enable-speech-dispatcher");

const parsed = parseArguments(process.argv.slice(1));
if (parsed.ok) claim(parsed.value);
else refuse(parsed.problem);

/** One line that says what is wrong, and exit code 2. */
function refuse(problem: Message): void {
  process.stderr.write(`supple: ${wordingOf("en", () => systemClock().now().zone)(problem)}\n`);
  app.exit(2);
}

/** Takes the profile, or hands over to the Supple that has it. */
function claim(asked: Arguments): void {
  const folder = asked.userDataDir === null ? app.getPath("userData") : resolve(asked.userDataDir);
  const cause = whyNotWritable(folder);
  if (cause !== null) {
    refuse({ id: "arguments.user-data-dir", values: { given: folder, cause } });
    return;
  }
  app.setPath("userData", folder);
  app.setPath("sessionData", join(folder, "browser"));
  if (!app.requestSingleInstanceLock({ routine: asked.routine })) {
    const say = wordingOf("en", () => systemClock().now().zone);
    process.stdout.write(`${say({ id: "startup.running" })}\n`);
    app.exit(0);
    return;
  }
  const left = finishDeletion(folder, documentNames);
  mkdirSync(join(folder, "browser"), { recursive: true });
  const log = fileLog(join(folder, "logs"));
  process.on("uncaughtException", (error) => log.error("uncaught", error));
  process.on("unhandledRejection", (error) => log.error("unhandled-rejection", error));
  app
    .whenReady()
    .then(() =>
      settleRestore(folder, kinds, { made: systemClock().now().at, by: app.getVersion() }),
    )
    .then((settled) => boot(asked, folder, log, { left, settled }))
    .catch((error: unknown) => {
      log.error("boot.failed", error);
      process.stderr.write(`supple: ${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    });
}

/** Makes the ports, joins them to the loop, and starts it. */
function boot(asked: Arguments, folder: string, log: Log, before: Before): void {
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
  const outside = outsideOf({
    signals: desktopSignals((pid) => app.getAppMetrics().some((own) => own.pid === pid)),
    onHeld: (by, on) => loop.dispatch({ kind: "held", by, on }),
    onTold: () => loop.render(),
    log,
  });
  const calendars = calendarsOf({
    files: watchedFiles,
    notices,
    onRead: (calendar, appointments) =>
      loop.dispatch({ kind: "calendar-read", calendar, appointments }),
    onTold: () => loop.render(),
    say,
    log,
  });
  const plain = desktopNotifier(log);
  const notifier = process.platform === "linux" ? serviceNotifier(plain, log) : plain;
  const windows = desktopWindows({
    preload: join(built, "preload", "preload.cjs"),
    icons,
    pageUrl,
    onClosed: (name) => {
      if (name === "player") leaveSession(loop);
    },
    log,
  });
  const atLogin = loginStart(commandAtLogin(asked));
  const tray = desktopTray(icons, (wish) => grant(wish));

  const country = countryOf(app.getLocaleCountryCode(), app.getSystemLocale());
  const keeping = keepingOf({
    backups,
    fileDialog,
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
    keeping,
    programmes,
    program: () => ({ version: app.getVersion(), folder, startsAtLogin: atLogin.isOn(), country }),
    onRefused: () => windows.open("main"),
    perform: (effect) => perform({ notifier, windows, say, loop }, effect),
    derived: [
      ...derivedOf({
        tray,
        windows,
        notifier,
        displayAwake: displayAwake(),
        outside,
        calendars,
        dailyBackup: dailyBackup({
          backups,
          notices,
          later: (act) => void setTimeout(() => void act(), afterStart).unref(),
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

  function grant(wish: TrayWish): void {
    switch (wish.kind) {
      case "open":
        windows.open("main");
        return;
      case "quit":
        quit();
        return;
      case "routine":
        loop.dispatch({ kind: "routine-asked", routine: wish.routine, by: "tray" });
        return;
      case "pause":
        loop.dispatch({ kind: "paused", length: wish.length });
        return;
      case "resume":
        loop.dispatch({ kind: "pause-ended" });
        return;
      case "break-taken":
        loop.dispatch({ kind: "break-taken" });
        return;
      case "log":
        void handlers["workout.log"](wish.workout);
        return;
    }
  }

  function quit(): void {
    loop.dispatch({ kind: "stopped" });
    tray.destroy();
    outside.stop();
    unwatchJournal();
    calendars.stop();
    listening?.stop();
    log.info("quit");
    app.exit(0);
  }

  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  closeTheDoors(session.defaultSession, isOwnUrl);
  serveApp(join(built, "renderer"), programmes.picture);
  serveIpc({
    answer,
    reply: (name, payload) => replyTo(repliers, name, payload),
    snapshot: loop.snapshot,
    week: loop.week,
    isOwnUrl,
    log,
  });

  app.on("window-all-closed", () => undefined);
  app.on("activate", () => windows.open("main"));
  app.on("before-quit", (event) => {
    event.preventDefault();
    quit();
  });
  app.on("second-instance", (_event, _argv, _folder, wanted) => {
    const routine = (wanted as { routine?: unknown } | null)?.routine;
    if (typeof routine === "string" && isRoutineId(routine)) {
      loop.dispatch({ kind: "routine-asked", routine, by: "command" });
    } else {
      windows.open("main");
    }
  });
  process.on("SIGTERM", quit);
  process.on("SIGINT", quit);
  if (watched) {
    watchPresence({
      rate: clock.rate,
      watchLock: (onNews) => watchSessionLock(onNews, log),
      onChange: (change) => loop.dispatch({ kind: change }),
    });
  }
  if (asked.timeLapse === null) watchClock(loop.ring);

  loop.dispatch({ kind: "started" });
  if (asked.routine !== null) {
    loop.dispatch({ kind: "routine-asked", routine: asked.routine, by: "command" });
  }
  if (!asked.hidden) windows.open("main");
  log.info("started", { version: app.getVersion(), electron: process.versions.electron });
  print(inTray(loop.snapshot(), say));
}

/** Starts Supple again once this one has ended: with its window, and without the routine that was asked for then. */
function startAgain(): void {
  const args = process.argv.slice(1).filter((word) => word !== "--hidden");
  const routine = args.findIndex((word) => /^--routine(=|$)/.test(word));
  if (routine !== -1) args.splice(routine, args[routine] === "--routine" ? 2 : 1);
  const image = process.env["APPIMAGE"];
  app.relaunch({ args, ...(image !== undefined && { execPath: image }) });
}

/** What to tell of a deletion that could not end and of a restore. */
function whatBecameOf({ left, settled }: Before, say: Wording): readonly Message[] {
  const told: Message[] = [];
  const [first] = left;
  if (first !== undefined) {
    told.push({ id: "deletion.left", values: { file: first, count: left.length } });
  }
  if (settled?.ok === true) {
    const { manifest, before } = settled.value;
    told.push({ id: "restore.done", values: { made: manifest.made, before } });
  } else if (settled !== null) {
    told.push({ id: "restore.not-done", values: { cause: say(settled.problem) } });
  }
  return told;
}

/** This program as the system is to start it at login: in the tray, with the profile that was asked for. */
function commandAtLogin({ userDataDir }: Arguments): readonly string[] {
  const program = process.env["APPIMAGE"] ?? process.execPath;
  return [
    program,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(app.commandLine.hasSwitch("no-sandbox") ? ["--no-sandbox"] : []),
    "--hidden",
    ...(userDataDir === null ? [] : [`--user-data-dir=${resolve(userDataDir)}`]),
  ];
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
