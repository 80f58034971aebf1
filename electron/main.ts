import { app, Menu } from "electron";
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Message } from "../shared/messages/message.ts";
import { finishDeletion } from "./adapters/deletion.ts";
import { choosePainting } from "./adapters/graphics.ts";
import { tellOpenedLinks } from "./adapters/opened-links.ts";
import { registerScheme } from "./adapters/protocol.ts";
import { hasScreen } from "./adapters/screen.ts";
import { claimProfile } from "./adapters/second-starts.ts";
import { keepChromiumToItself } from "./adapters/security.ts";
import { desktopTray } from "./adapters/tray.ts";
import { takeTurn } from "./adapters/turn.ts";
import { whyNotWritable } from "./adapters/user-folder.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import type { Claimed } from "./claimed.ts";
import { documentNames } from "./document-names.ts";
import type { SecondStart } from "./ports.ts";
import type { TrayWish } from "./tray-menu.ts";
import { untilHeard } from "./until-heard.ts";

/** How long a panel that was told of the tray's item asks for its picture and its words, in milliseconds. */
const takingUp = 30;

/** Longer than Chromium waits for the Supple that has the profile, which is 20 seconds; in milliseconds. */
const longestTurn = 25_000;

const icons = join(import.meta.dirname, "..", "..", "resources", "icons");

/**
 * Begins Supple: what has to be said before Electron is ready, which it is only once the answer has settled, and the item
 * in the tray as soon as it is. This file imports little, for all else is loaded behind that: who starts Supple, or logs
 * in, sees at once that it is there.
 */
export async function begin(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    fail(error);
  }
}

async function prepare(): Promise<void> {
  // Where a Wayland compositor has keys for programs at all, it hands them over by its portal.
  if (process.env["XDG_SESSION_TYPE"] === "wayland") {
    app.commandLine.appendSwitch("enable-features", features("GlobalShortcutsPortal"));
  }
  registerScheme();
  const links = untilHeard<string>();
  tellOpenedLinks(links.tell);
  keepChromiumToItself();
  // It would override --no-sandbox, without which root cannot run Chromium at all.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();

  // Set before Electron is ready, which would make a menu of its own.
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  // No page reaches the network: what would serve it needs no process of its own, which would hold 20 MB.
  app.commandLine.appendSwitch("enable-features", features("NetworkServiceInProcess2"));
  choosePainting();

  const parsed = await parseArguments(process.argv.slice(1));
  if (!parsed.ok) return refuse(parsed.problem);
  const asked = parsed.value;
  const folder = asked.userDataDir === null ? app.getPath("userData") : resolve(asked.userDataDir);
  const cause = whyNotWritable(folder);
  if (cause !== null) {
    return refuse({ id: "arguments.user-data-dir", values: { given: folder, cause } });
  }
  app.setPath("userData", folder);
  app.setPath("sessionData", join(folder, "browser"));
  const secondStarts = untilHeard<SecondStart>();
  const { routine, link, hidden } = asked;
  const endTurn = await takeTurn(turnAt(folder), longestTurn);
  const claimed = claimProfile({ routine, link, hidden }, secondStarts.tell);
  endTurn();
  if (!claimed) return handOver(hidden);
  if (!hasScreen()) {
    app.releaseSingleInstanceLock();
    return refuse({ id: "startup.no-screen" });
  }
  const left = finishDeletion(folder, documentNames);
  mkdirSync(join(folder, "browser"), { recursive: true });
  app
    .whenReady()
    .then(() => appear(asked, { folder, left, links, secondStarts }))
    .catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`supple: ${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}

/**
 * Starts claim a profile one after the other. Of two at once, Electron would take a lock that is a few milliseconds old,
 * and has no socket behind it yet, for one that somebody left: each would have the profile, and write its files.
 */
function turnAt(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `supple-start-${dev}-${ino}`;
}

/** Shows Supple in the tray, and lets the rest follow. */
async function appear(asked: Arguments, claimed: Omit<Claimed, "tray" | "wishes">): Promise<void> {
  const wishes = untilHeard<TrayWish>();
  const tray = desktopTray(icons, wishes.tell);
  // Loading keeps the thread busy that answers the panel.
  await new Promise((goOn) => setTimeout(goOn, takingUp));
  const { openProfile } = await import("./open-profile.ts");
  await openProfile(asked, { ...claimed, tray, wishes });
}

/** Chromium's features to turn on, beside those that the command line names: of two lists it would read the last only. */
function features(more: string): string {
  const asked = app.commandLine.getSwitchValue("enable-features");
  return asked === "" ? more : `${asked},${more}`;
}

/** One line that says what is wrong, and exit code 2. */
async function refuse(problem: Message): Promise<void> {
  process.stderr.write(`supple: ${await inWords(problem)}\n`);
  app.exit(2);
}

/** The Supple that has the profile was told of this start. */
async function handOver(hidden: boolean): Promise<void> {
  const id = hidden ? "startup.running-hidden" : "startup.running";
  process.stdout.write(`${await inWords({ id })}\n`);
  app.exit(0);
}

async function inWords(message: Message): Promise<string> {
  const { systemClock } = await import("./adapters/clock.ts");
  const { wordingOf } = await import("./adapters/words.ts");
  return wordingOf("en", () => systemClock().now().zone)(message);
}
