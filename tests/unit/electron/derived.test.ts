import { expect, test } from "vitest";
import type { BreakPlace } from "../../../electron/delivery.ts";
import { derivedOf, type Surfaces } from "../../../electron/derived.ts";
import { perform, type Stage } from "../../../electron/perform.ts";
import type { DisplayView, Snapshot } from "../../../shared/ipc/snapshot.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const bounds = { x: 0, y: 0, width: 1600, height: 900 };
const display: DisplayView = { id: 1, label: "", bounds, main: true };

/** A desk that only remembers, with what decides how a prompt comes. */
function desk(as: "notification" | "window" | "full-screen") {
  const open = new Set<string>();
  const said: string[] = [];
  let standing: readonly BreakPlace[] = [];
  const surfaces = {
    windows: {
      open: (name: string, filling?: unknown) => {
        open.add(name);
        said.push(`open ${name}${filling === undefined ? "" : ` on ${JSON.stringify(filling)}`}`);
      },
      close: (name: string) => open.delete(name),
      isOpen: (name: string) => open.has(name),
    },
    breakWindows: {
      standing: () => standing,
      change: ({ close, open: more }: { close: BreakPlace[]; open: BreakPlace[] }) => {
        standing = [...standing.filter((one) => !close.includes(one)), ...more];
      },
      front: () => standing[0] ?? null,
    },
    notifier: {
      answers: () => true,
      keepOnly: () => undefined,
      show: () => said.push("notification"),
      close: () => said.push("no notification"),
    },
  };
  let snapshot = {
    settings: settingsSchema.parse({ version: 1, delivery: { as } }),
    program: { displays: [display] },
    prompt: { id: "micro#0", small: false, asksPain: false },
    coming: null,
    undo: null,
  } as unknown as Snapshot;
  const prompt = derivedOf(surfaces as unknown as Surfaces).find(({ name }) => name === "prompt");
  const stage = {
    ...surfaces,
    say: () => "",
    loop: { snapshot: () => snapshot },
  } as unknown as Stage;
  return {
    said,
    stage,
    shows: (change: object) => {
      snapshot = { ...snapshot, ...change };
      prompt?.render(snapshot);
      return { small: open.has("prompt"), full: standing.map((one) => one.display) };
    },
  };
}

const small = { id: "micro#0", small: true, asksPain: false };
const undo = { prompt: "micro#0", until: 0 };

test("a full-screen break is left for the small window, and its skip can be taken back there", () => {
  const { shows } = desk("full-screen");
  expect(shows({})).toEqual({ small: false, full: [1] });
  expect(shows({})).toEqual({ small: false, full: [1] });
  expect(shows({ prompt: small })).toEqual({ small: true, full: [] });
  expect(shows({ prompt: null })).toEqual({ small: false, full: [] });

  const skipped = desk("full-screen");
  skipped.shows({});
  expect(skipped.shows({ prompt: null, undo })).toEqual({ small: true, full: [] });
  expect(skipped.shows({ undo: null })).toEqual({ small: false, full: [] });
});

test("what a notification asked has no window, and its skip opens none", () => {
  const { shows } = desk("notification");
  expect(shows({})).toEqual({ small: false, full: [] });
  expect(shows({ prompt: null, undo })).toEqual({ small: false, full: [] });
});

test("a full-screen break has no notification beside it, and the player goes on where it was answered", () => {
  const about = { lead: { kind: "micro" } };
  const words = { title: { id: "title.micro" }, body: { id: "title.micro" } };
  const notify = { kind: "notify", prompt: "micro#0", about, ...words } as never;
  const full = desk("full-screen");
  full.shows({});
  perform(full.stage, notify);
  perform(full.stage, { kind: "play", session: "s", routine: "desk-micro-60" } as never);
  expect(full.said).toEqual(["no notification", `open player on ${JSON.stringify(bounds)}`]);

  const window = desk("window");
  window.shows({});
  perform(window.stage, { kind: "play", session: "s", routine: "desk-micro-60" } as never);
  expect(window.said).toEqual(["open prompt", "open player"]);
});
