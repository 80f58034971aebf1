import { app } from "electron";
import { existsSync } from "node:fs";

/** Under which Linux shows a graphics card; the last is that of a virtual machine of Windows. */
const cards = ["/dev/dri", "/dev/nvidia0", "/dev/dxg"];

/**
 * How pages are painted; has to be said before the app is ready. Where there is no graphics card, none is looked for and
 * no stand-in for one held ready, which pages without 3D never use: 14 MB less at rest.
 */
export function choosePainting(): void {
  const say = (name: string, value?: string) => app.commandLine.appendSwitch(name, value);
  if (process.platform === "linux" && !cards.some((card) => existsSync(card))) {
    say("disable-gpu");
    say("disable-software-rasterizer");
  }
  // Without one, pages are painted in tiles of 256 px: fifteen pieces of shared memory for a window whose first paint
  // waits for each. One tile holds the main window as it first opens.
  for (const kind of ["default-tile", "max-untiled-layer"]) {
    say(`${kind}-width`, "1088");
    say(`${kind}-height`, "768");
  }
}
