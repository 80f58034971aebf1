import { app } from "electron";
import { scheme } from "../../shared/ipc/link.ts";

/**
 * Tells of the links that macOS opens with this program; elsewhere they come as arguments. Has to be called before the
 * program is ready, which is when macOS tells of the link that started it.
 */
export function tellOpenedLinks(tell: (link: string) => void): void {
  app.on("open-url", (event, link) => {
    event.preventDefault();
    tell(link);
  });
}

/**
 * Lets the system open links with an installed Supple. On Linux the desktop entry of the package does, and asking for
 * more would take from the person what they chose.
 */
export function claimScheme(): void {
  if (app.isPackaged && process.platform !== "linux") app.setAsDefaultProtocolClient(scheme);
}
