import { app } from "electron";
import { resolve } from "node:path";
import { isLink } from "../../shared/ipc/link.ts";

/** This program as the system is to start it at login: in the tray, with the profile that was asked for. */
export function commandAtLogin(userDataDir: string | null): readonly string[] {
  const program = process.env["APPIMAGE"] ?? process.execPath;
  return [
    program,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(app.commandLine.hasSwitch("no-sandbox") ? ["--no-sandbox"] : []),
    "--hidden",
    ...(userDataDir === null ? [] : [`--user-data-dir=${resolve(userDataDir)}`]),
  ];
}

/** Starts Supple again once this one has ended: with its window, and without the routine or link that was asked for then. */
export function startAgain(): void {
  const given = process.argv.slice(1);
  const link = given.findIndex(isLink);
  const args = given.slice(0, link === -1 ? undefined : link).filter((word) => word !== "--hidden");
  const routine = args.findIndex((word) => /^--routine(=|$)/.test(word));
  if (routine !== -1) args.splice(routine, args[routine] === "--routine" ? 2 : 1);
  const image = process.env["APPIMAGE"];
  app.relaunch({ args, ...(image !== undefined && { execPath: image }) });
}
