import type { Bus, Remote } from "./bus.ts";
import { inside, record } from "./values.ts";

export interface MenuItem {
  readonly label: string;
  readonly enabled: boolean;
  readonly toggle: "on" | "off" | null;
  readonly children: readonly MenuItem[];
  /** Presses it, as the person does. */
  click(): Promise<void>;
}

/** A tray menu as it was when it was read. Separators and hidden items are left out. */
export interface TrayMenu {
  readonly items: readonly MenuItem[];
  /** The item under these labels, outermost first; throws when there is none, naming what there is. */
  find(...labels: readonly string[]): MenuItem;
}

/** Reads a menu over com.canonical.dbusmenu, whole. */
export async function readMenu(bus: Bus, remote: Remote): Promise<TrayMenu> {
  const [, root] = await bus.call(remote, "GetLayout", "iias", 0, -1, []);
  const items = childrenOf(bus, remote, root as Layout);
  return {
    items,
    find(...labels) {
      let among: readonly MenuItem[] = items;
      let found: MenuItem | undefined;
      for (const label of labels) {
        found = among.find((item) => item.label === label);
        if (!found)
          throw new Error(`no "${label}" among ${among.map((item) => item.label).join(", ")}`);
        among = found.children;
      }
      if (!found) throw new Error("no label was given");
      return found;
    },
  };
}

type Layout = readonly [id: number, properties: unknown, children: readonly unknown[]];

function childrenOf(bus: Bus, remote: Remote, [, , children]: Layout): MenuItem[] {
  return children.flatMap((variant) => {
    const layout = inside(variant) as Layout;
    const [id, dictionary] = layout;
    const properties = record(dictionary);
    if (properties["type"] === "separator" || properties["visible"] === false) return [];
    const { label } = properties;
    return {
      // An underscore marks the access key; two stand for one.
      label: typeof label === "string" ? label.replace(/_(.)/g, "$1") : "",
      enabled: properties["enabled"] !== false,
      toggle: toggleOf(properties),
      children: childrenOf(bus, remote, layout),
      click: async () => {
        const pressed = bus.call(remote, "Event", "isvu", id, "clicked", ["i", 0], 0);
        await pressed.catch((error: unknown) => {
          // A program that quits on the press leaves without an answer.
          if (!String(error).includes("org.freedesktop.DBus.Error.NoReply")) throw error;
        });
      },
    };
  });
}

function toggleOf(properties: Readonly<Record<string, unknown>>): MenuItem["toggle"] {
  if ((properties["toggle-type"] ?? "") === "") return null;
  return properties["toggle-state"] === 1 ? "on" : "off";
}
