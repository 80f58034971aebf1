import { app } from "electron";
import { resolve } from "node:path";

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

/** Starts Supple again once this one has ended: with its window, and without the routine that was asked for then. */
export function startAgain(): void {
  const args = process.argv.slice(1).filter((word) => word !== "--hidden");
  const routine = args.findIndex((word) => /^--routine(=|$)/.test(word));
  if (routine !== -1) args.splice(routine, args[routine] === "--routine" ? 2 : 1);
  const image = process.env["APPIMAGE"];
  app.relaunch({ args, ...(image !== undefined && { execPath: image }) });
}
