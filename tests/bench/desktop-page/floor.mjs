// @ts-check
// The floor of bench:desktop: an Electron that only has a tray item with a menu, and one timer.
import { app, Menu, Tray } from "electron";
import { join } from "node:path";

const icon = join(import.meta.dirname, "../../../resources/icons/tray-active-22-light.png");
const everyMinute = 60_000;

app.whenReady().then(
  () => {
    const tray = new Tray(icon);
    const tell = () => tray.setToolTip(`It is ${new Date().toLocaleTimeString()}`);
    tell();
    tray.setContextMenu(Menu.buildFromTemplate([{ label: "Quit", click: () => app.exit(0) }]));
    setInterval(tell, everyMinute);
  },
  () => app.exit(1),
);
