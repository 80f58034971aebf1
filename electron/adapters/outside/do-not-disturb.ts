import type { OutsideSignal, Told } from "../../ports.ts";
import { type Bus, theBus } from "./dbus.ts";
import { watchBanners } from "./gnome-banners.ts";
import type { JoinSessionBus } from "./session-bus.ts";
import { causeOf } from "../../../shared/messages/cause-of.ts";

/** Watches the do not disturb of one kind of notification daemon; rejects when another kind is running. */
type Daemon = (bus: Bus, tell: (told: Told) => void) => Promise<() => void>;

const name = "org.freedesktop.Notifications";
const path = "/org/freedesktop/Notifications";

const dunst: Daemon = (bus, tell) =>
  bus.watch({ destination: name, path, interface: "org.dunstproject.cmd0" }, "paused", (paused) =>
    tell({ says: paused === true ? "on" : "off" }),
  );

/** KDE Plasma; the property is of the daemon itself, beside what the specification asks for. */
const kde: Daemon = (bus, tell) =>
  bus.watch({ destination: name, path, interface: name }, "Inhibited", (inhibited) =>
    tell({ says: inhibited === true ? "on" : "off" }),
  );

const gnome: Daemon = async (bus, tell) => {
  const remote = { destination: name, path, interface: name };
  const [program] = await bus.call(remote, "GetServerInformation");
  if (program !== "gnome-shell") throw new Error(`${String(program)} does not tell`);
  return watchBanners(tell);
};

const daemons = [dunst, kde, gnome];

/** Do not disturb, as whichever notification daemon is running tells it. */
export const doNotDisturb = (join: JoinSessionBus): OutsideSignal => ({
  watch(tell) {
    let stopped = false;
    let bus: Bus | null = null;
    let forget = () => {};
    let recognising = 0;

    const say = (told: Told) => {
      if (!stopped) tell(told);
    };
    const recognise = async (on: Bus) => {
      recognising += 1;
      const mine = recognising;
      const current = () => mine === recognising && !stopped;
      forget();
      forget = () => {};
      const [running] = await on.call(theBus, "NameHasOwner", "s", name);
      let cause = running === true ? "" : "no notification daemon is running";
      for (const watch of running === true ? daemons : []) {
        try {
          const ends = await watch(on, (told) => {
            if (current()) say(told);
          });
          if (current()) forget = ends;
          else ends();
          return;
        } catch (error) {
          cause = causeOf(error);
        }
      }
      if (current()) say({ says: "cannot-tell", cause });
    };
    const fail = (error: unknown) => say({ says: "cannot-tell", cause: String(error) });

    const begin = async () => {
      const connected = await join(fail);
      if (stopped) {
        connected.close();
        return;
      }
      bus = connected;
      connected.watchName(name, () => {
        recognise(connected).catch(fail);
      });
      await recognise(connected);
    };
    begin().catch(fail);

    return {
      look: () => undefined,
      stop() {
        stopped = true;
        forget();
        bus?.close();
      },
    };
  },
});
