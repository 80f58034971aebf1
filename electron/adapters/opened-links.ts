import { app } from "electron";
import { scheme } from "../../shared/ipc/link.ts";

/** The links that macOS opens with this program, from the first moment on; elsewhere they come as arguments. */
export interface OpenedLinks {
  /** Tells those that were opened already, and each from now on. */
  onOpened(hear: (link: string) => void): void;
}

/** Has to be called before the program is ready, which is when macOS tells of the link that started it. */
export function openedLinks(): OpenedLinks {
  const early: string[] = [];
  let tell = (link: string): void => void early.push(link);
  app.on("open-url", (event, link) => {
    event.preventDefault();
    tell(link);
  });
  return {
    onOpened(hear) {
      tell = hear;
      for (const link of early.splice(0)) hear(link);
    },
  };
}

/**
 * Lets the system open links with an installed Supple. On Linux the desktop entry of the package does, and asking for
 * more would take from the person what they chose.
 */
export function claimScheme(): void {
  if (app.isPackaged && process.platform !== "linux") app.setAsDefaultProtocolClient(scheme);
}
