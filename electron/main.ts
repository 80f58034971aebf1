import { app, Menu } from "electron";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Message } from "../shared/messages/message.ts";
import { systemClock } from "./adapters/clock.ts";
import { settleRestore } from "./adapters/backup/restore.ts";
import { finishDeletion } from "./adapters/deletion.ts";
import { openedLinks } from "./adapters/opened-links.ts";
import { choosePainting } from "./adapters/graphics.ts";
import { fileLog } from "./adapters/log.ts";
import { registerScheme } from "./adapters/protocol.ts";
import { keepChromiumToItself } from "./adapters/security.ts";
import { whyNotWritable } from "./adapters/user-folder.ts";
import { wordingOf } from "./adapters/words.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { documentKinds } from "./documents.ts";
import { boot } from "./boot.ts";

// Where a Wayland compositor has keys for programs at all, it hands them over by its portal.
if (process.env["XDG_SESSION_TYPE"] === "wayland") {
  app.commandLine.appendSwitch("enable-features", features("GlobalShortcutsPortal"));
}
registerScheme();
const macLinks = openedLinks();
keepChromiumToItself();
// It would override --no-sandbox, without which root cannot run Chromium at all.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();

// Set before Electron is ready, which would make a menu of its own.
if (process.platform !== "darwin") Menu.setApplicationMenu(null);
// No page reaches the network: what would serve it needs no process of its own, which would hold 20 MB.
app.commandLine.appendSwitch("enable-features", features("NetworkServiceInProcess2"));
choosePainting();

const parsed = parseArguments(process.argv.slice(1));
if (parsed.ok) claim(parsed.value);
else refuse(parsed.problem);

/** Chromium's features to turn on, beside those that the command line names: of two lists it would read the last only. */
function features(more: string): string {
  const asked = app.commandLine.getSwitchValue("enable-features");
  return asked === "" ? more : `${asked},${more}`;
}

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
  if (!app.requestSingleInstanceLock({ routine: asked.routine, link: asked.link })) {
    const say = wordingOf("en", () => systemClock().now().zone);
    process.stdout.write(`${say({ id: "startup.running" })}\n`);
    app.exit(0);
    return;
  }
  const kinds = documentKinds(systemClock().now());
  const left = finishDeletion(
    folder,
    kinds.map(({ name }) => name),
  );
  mkdirSync(join(folder, "browser"), { recursive: true });
  const log = fileLog(join(folder, "logs"));
  process.on("uncaughtException", (error) => log.error("uncaught", error));
  process.on("unhandledRejection", (error) => log.error("unhandled-rejection", error));
  app
    .whenReady()
    .then(() =>
      settleRestore(folder, kinds, { made: systemClock().now().at, by: app.getVersion() }),
    )
    .then((settled) => boot(asked, { folder, kinds, log, before: { left, settled }, macLinks }))
    .catch((error: unknown) => {
      log.error("boot.failed", error);
      process.stderr.write(`supple: ${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    });
}
