import { app, type Session } from "electron";

/** Keeps Chromium from fetching anything of its own: said of each session as it is made, before it can begin. */
export function keepChromiumToItself(): void {
  // It would fetch a dictionary of the system's language from Google, for pages too that have no spelling checked.
  app.on("session-created", (session) => session.setSpellCheckerLanguages([]));
}

/** Everything that a page could ask of the browser and that Supple has no use for, denied. */
export function closeTheDoors(session: Session, isOwnUrl: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);

  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-navigate", (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault();
    });
    // Chromium asks nobody whether a page may become about:blank: it comes back.
    let page: string | null = null;
    contents.on("did-navigate", (_event, address) => {
      if (isOwnUrl(address)) page = address;
      else if (page !== null) contents.loadURL(page).catch(() => undefined);
    });
  });
}
