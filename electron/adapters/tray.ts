import {
  app,
  Menu,
  type MenuItemConstructorOptions,
  nativeImage,
  nativeTheme,
  Tray,
} from "electron";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Tray as TrayPort } from "../ports.ts";
import type { TrayItem, TrayLook, TrayPicture, TrayWish } from "../tray-menu.ts";

/**
 * The item in the desktop's tray (a StatusNotifierItem on Linux), which has the program's name and no menu until it is
 * rendered. `icons` is the folder of the drawings.
 */
export function desktopTray(icons: string, onWish: (wish: TrayWish) => void): TrayPort {
  let picture: TrayPicture | null = null;
  let tray = make();

  function make(): Tray {
    const made = new Tray(iconOf(icons, picture?.look ?? "active"));
    // On macOS a click opens the menu by itself.
    if (process.platform !== "darwin") made.on("click", () => onWish({ kind: "open" }));
    made.setToolTip(app.getName());
    return made;
  }

  /** By what they hold. */
  const submenus = new Map<string, Menu>();

  /**
   * Each submenu is made once: where GTK shows the item, for want of a StatusNotifier host, Electron never lets go of
   * one that has been in its menu, and the line above them changes with each prompt.
   */
  function submenuOf(items: readonly TrayItem[]): Menu {
    const key = JSON.stringify(items);
    const made = submenus.get(key) ?? Menu.buildFromTemplate(items.map(native));
    submenus.set(key, made);
    return made;
  }

  function native(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case "line":
        return { type: "separator" };
      case "text":
        return { label: item.label, enabled: false };
      case "choice":
        return { label: item.label, click: () => onWish(item.wish) };
      case "more":
        return { label: item.label, submenu: submenuOf(item.items) };
    }
  }

  const dress = () => tray.setImage(iconOf(icons, picture?.look ?? "active"));
  nativeTheme.on("updated", dress);

  function paint(next: TrayPicture, last: TrayPicture | null): void {
    if (next.look !== last?.look) dress();
    if (next.tooltip !== last?.tooltip) tray.setToolTip(next.tooltip);
    if (!isDeepStrictEqual(next.menu, last?.menu)) {
      tray.setContextMenu(Menu.buildFromTemplate(next.menu.map(native)));
    }
  }

  return {
    render(next) {
      const last = picture;
      picture = next;
      paint(next, last);
    },
    makeAnew() {
      tray.destroy();
      tray = make();
      if (picture !== null) paint(picture, null);
    },
    destroy() {
      nativeTheme.off("updated", dress);
      tray.destroy();
    },
  };
}

/** 22 px with its double on Linux, 16 and 32 elsewhere; "light" is drawn for light panels. */
function iconOf(folder: string, look: TrayLook) {
  const panel = process.platform !== "darwin" && nativeTheme.shouldUseDarkColors ? "dark" : "light";
  const drawing = (size: number) => join(folder, `tray-${look}-${size}-${panel}.png`);
  if (process.platform === "linux") return nativeImage.createFromPath(drawing(22));

  const image = nativeImage.createFromPath(drawing(16));
  const double = nativeImage.createFromPath(drawing(32)).toPNG();
  image.addRepresentation({ scaleFactor: 2, width: 32, height: 32, buffer: double });
  image.setTemplateImage(process.platform === "darwin");
  return image;
}
