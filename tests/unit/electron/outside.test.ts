import { expect, test } from "vitest";
import { outsideOf } from "../../../electron/outside.ts";
import type { OutsideSignal, Told } from "../../../electron/ports.ts";
import type { SignalName } from "../../../shared/ipc/snapshot.ts";

const on: Told = { says: "on" };
const off: Told = { says: "off" };
const all = {
  doNotDisturb: true,
  fullScreen: true,
  recording: true,
  calendar: true,
  applications: [] as string[],
};

/** Signals that say what the test has them say. */
function world() {
  const watchers = new Map<SignalName, (told: Told) => void>();
  const looked: SignalName[] = [];
  const held: string[] = [];
  const logged: unknown[] = [];
  const named: (readonly string[])[] = [];
  let told = 0;
  const signal = (name: SignalName): OutsideSignal => ({
    watch(tell) {
      watchers.set(name, tell);
      return { look: () => looked.push(name), stop: () => watchers.delete(name) };
    },
  });
  const outside = outsideOf({
    signals: {
      doNotDisturb: signal("doNotDisturb"),
      fullScreen: signal("fullScreen"),
      microphone: signal("microphone"),
      camera: signal("camera"),
      applications: (names) => {
        named.push(names);
        return signal("applications");
      },
    },
    onHeld: (by, isOn) => held.push(`${by} ${isOn ? "on" : "off"}`),
    onTold: () => {
      told += 1;
    },
    log: { info: (event, fields) => logged.push([event, fields]), error: () => undefined },
  });
  return {
    outside,
    watchers,
    looked,
    held,
    named,
    logged,
    times: () => told,
    say: (name: SignalName, what: Told) => watchers.get(name)?.(what),
  };
}

test("microphone and camera are one hold: it begins with the first and ends with the last", () => {
  const { outside, say, held } = world();
  outside.follow(all);
  say("microphone", on);
  say("camera", on);
  say("microphone", off);
  expect(held).toEqual(["recording on"]);
  say("camera", off);
  expect(held).toEqual(["recording on", "recording off"]);
});

test("the same news twice is one", () => {
  const { outside, say, held, times } = world();
  outside.follow(all);
  say("fullScreen", on);
  say("fullScreen", on);
  expect(held).toEqual(["fullScreen on"]);
  expect(times()).toBe(1);
});

test("one that cannot tell holds nothing, ends what it held, and is logged once until it tells again", () => {
  const { outside, say, held, logged } = world();
  const lost: Told = { says: "cannot-tell", cause: "it is gone" };
  outside.follow(all);
  say("doNotDisturb", on);
  say("doNotDisturb", lost);
  say("doNotDisturb", lost);
  expect(held).toEqual(["doNotDisturb on", "doNotDisturb off"]);
  expect(outside.says().doNotDisturb).toBe("cannot-tell");
  const line = ["outside.cannot-tell", { name: "doNotDisturb", cause: "it is gone" }];
  expect(logged).toEqual([line]);
  say("doNotDisturb", off);
  say("doNotDisturb", lost);
  expect(logged).toEqual([line, line]);
});

test("only what the settings leave on is watched; what is switched off ceases to hold", () => {
  const { outside, say, held, watchers, looked } = world();
  outside.follow({ ...all, doNotDisturb: false });
  outside.follow({ ...all, doNotDisturb: false });
  expect([...watchers.keys()]).toEqual(["fullScreen", "microphone", "camera"]);
  expect(outside.says().doNotDisturb).toBe("ignored");
  say("camera", on);

  outside.follow({ ...all, recording: false });
  expect([...watchers.keys()]).toEqual(["fullScreen", "doNotDisturb"]);
  expect(held).toEqual(["recording on", "recording off"]);
  expect(outside.says()).toMatchObject({ microphone: "ignored", camera: "ignored" });
  outside.look();
  expect(looked.toSorted()).toEqual(["doNotDisturb", "fullScreen"]);
  outside.stop();
  expect(watchers.size).toBe(0);
});

test("applications that the person named are watched by name, anew with each change, and named to nobody", () => {
  const { outside, say, held, named, logged, watchers } = world();
  outside.follow({ ...all, applications: ["vlc"] });
  outside.follow({ ...all, applications: ["vlc"] });
  say("applications", on);
  outside.follow({ ...all, applications: ["vlc", "zoom"] });
  expect(named).toEqual([["vlc"], ["vlc", "zoom"]]);
  expect(held).toEqual(["applications on"]);
  say("applications", off);
  say("applications", on);
  outside.follow(all);
  expect(held).toEqual([
    "applications on",
    "applications off",
    "applications on",
    "applications off",
  ]);
  expect(outside.says().applications).toBe("ignored");
  expect(watchers.has("applications")).toBe(false);
  say("applications", { says: "cannot-tell", cause: "it is gone" });
  expect(logged).toEqual([]);
});
