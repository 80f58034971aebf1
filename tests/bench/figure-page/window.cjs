// @ts-check
// One window, as large as the player's, with a clock that tells nanoseconds.
const { app, BrowserWindow } = require("electron");

void app.whenReady().then(() =>
  new BrowserWindow({
    width: 900,
    height: 640,
    webPreferences: { nodeIntegration: true, contextIsolation: false, backgroundThrottling: false },
  }).loadFile(process.argv.at(-1) ?? ""),
);
