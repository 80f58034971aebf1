import { screen } from "electron";
import type { Displays } from "../ports.ts";

/** The displays as the system has them; `onChange` hears when one comes, goes, or is of another size. Call it once the app is ready. */
export function desktopDisplays(onChange: () => void): Displays {
  screen.on("display-added", onChange);
  screen.on("display-removed", onChange);
  screen.on("display-metrics-changed", onChange);
  return {
    all() {
      const main = screen.getPrimaryDisplay().id;
      return screen.getAllDisplays().map(({ id, label, bounds }) => {
        const { x, y, width, height } = bounds;
        return { id, label, bounds: { x, y, width, height }, main: id === main };
      });
    },
  };
}
