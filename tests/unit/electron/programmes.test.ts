import { afterEach, beforeEach, expect, test } from "vitest";
import { programmesOf } from "../../../electron/programmes.ts";
import { findRoutine } from "../../../shared/content/catalogue.ts";
import { holdOwnContent } from "../../../shared/content/own-content.ts";
import type { KeptProgrammes } from "../../../shared/programme/kept.ts";
import { programme } from "../../support/programme-files.ts";

let kept: KeptProgrammes;
let chosen: { text: string; file: string } | null;
let playing: string | null;
let written: Record<string, string>;
let ids: number;
let full: boolean;
beforeEach(() => {
  [kept, chosen, playing, written, ids, full] = [{ kept: [] }, null, null, {}, 0, false];
});
afterEach(() => holdOwnContent({ exercises: [], routines: [] }));

const supple = () =>
  programmesOf({
    document: {
      file: "programmes.json",
      readOnly: false,
      read: () => kept,
      write: (next) => {
        if (full) throw new Error("ENOSPC");
        kept = next;
      },
    },
    fileDialog: {
      open: () => Promise.resolve(chosen?.file ?? null),
      save: ({ name }) => Promise.resolve(`/saved/${name}`),
    },
    files: {
      read: () => Promise.resolve({ ok: true, text: chosen?.text ?? "" }),
      write: (file, text) => {
        written[file] = text;
        return Promise.resolve();
      },
      decode: (data) => Buffer.from(data, "base64"),
    },
    say: ({ id }) => id,
    newId: () => `id${(ids += 1)}`,
    playing: () => playing,
    onTold: () => undefined,
  });
const choose = (text = JSON.stringify(programme)) => (chosen = { text, file: "/given/back.json" });
const done = { ok: true };

test("a programme is looked at before it is accepted, and found only then as one to start", async () => {
  const programmes = supple();
  choose();
  expect(await programmes.choose()).toEqual(done);
  expect(programmes.says().offered).toMatchObject({ file: "/given/back.json" });
  expect(findRoutine("own-offered-morning")).toBeDefined();
  expect(programmes.has("own-offered-morning")).toBe(false);
  expect(programmes.picture("offered", "towel")?.type).toBe("image/png");
  expect(programmes.picture("offered", "../towel")).toBeNull();

  expect(programmes.accept()).toEqual(done);
  expect(programmes.says()).toMatchObject({ offered: null, kept: [{ id: "id1" }] });
  expect(findRoutine("own-offered-morning")).toBeUndefined();
  expect(programmes.has("own-id1-morning")).toBe(true);
  // A window is not told the bytes of pictures.
  expect(JSON.stringify(programmes.says())).not.toContain(programme.pictures[0]?.data);
  // Nor does it take a restart to find it.
  holdOwnContent({ exercises: [], routines: [] });
  supple();
  expect(findRoutine("own-id1-evening")).toMatchObject({ name: "Evening" });
});

test("a hostile file offers nothing and changes nothing", async () => {
  const programmes = supple();
  choose();
  await programmes.choose();
  choose('{"format":"supple-programme","version":1,"title":"<script>"}');
  expect(await programmes.choose()).toEqual({ ok: false, error: "programme.wrong" });
  expect(programmes.says()).toMatchObject({ offered: null, kept: [] });
  expect(programmes.accept()).toEqual(done);
  expect(kept).toEqual({ kept: [] });
});

test("a programme is saved as a file that reads as the same", async () => {
  const programmes = supple();
  choose();
  await programmes.choose();
  programmes.accept();
  await programmes.save("id1");
  const [[file, text] = ["", ""]] = Object.entries(written);
  expect(file).toBe("/saved/Back to lifting.json");
  choose(text);
  expect(await programmes.choose()).toEqual(done);
  programmes.accept();
  expect(kept.kept[1]?.programme).toEqual(kept.kept[0]?.programme);
});

test("a removal is undone beside what came since, and a full disk is said", async () => {
  const programmes = supple();
  const bringIn = async () => {
    choose();
    await programmes.choose();
    return programmes.accept();
  };
  const ids = () => kept.kept.map(({ id }) => id);
  await bringIn();
  await bringIn();
  programmes.remove("id1");
  await bringIn();
  expect(programmes.putBack()).toEqual(done);
  expect(ids()).toEqual(["id1", "id2", "id3"]);
  expect(programmes.putBack()).toEqual(done);
  expect(ids()).toEqual(["id1", "id2", "id3"]);

  full = true;
  expect(await bringIn()).toEqual({ ok: false, error: "backup.not-written" });
  expect(programmes.says().offered).not.toBeNull();
  expect(ids()).toEqual(["id1", "id2", "id3"]);
});

test("own routines are kept, changed and removed, and a removal is undone", () => {
  const programmes = supple();
  const routine = {
    name: "Mine",
    purpose: "Moves.",
    steps: [{ exercise: "cat-cow", reps: 5, secPerRep: 5, side: "both" as const, restSec: 0 }],
  };
  expect(programmes.keepRoutine({ id: null, ...routine })).toEqual(done);
  expect(findRoutine("own-mine-id1")).toMatchObject({ name: "Mine", totalSec: 25 });
  expect(programmes.keepRoutine({ id: "id1", ...routine, name: "Mine, longer" })).toEqual(done);
  expect(kept.kept).toHaveLength(1);
  expect(findRoutine("own-mine-id1")).toMatchObject({ name: "Mine, longer" });

  playing = "own-mine-id1";
  expect(programmes.removeRoutine("id1")).toEqual({ ok: false, error: "programme.playing" });
  expect(programmes.remove("mine")).toEqual({ ok: false, error: "programme.playing" });
  playing = null;
  expect(programmes.removeRoutine("id1")).toEqual(done);
  expect(kept).toEqual({ kept: [] });
  expect(findRoutine("own-mine-id1")).toBeUndefined();
  expect(programmes.putBack()).toEqual(done);
  expect(findRoutine("own-mine-id1")).toBeDefined();

  const unknown = [{ ...routine.steps[0], exercise: "nowhere" }] as typeof routine.steps;
  expect(programmes.keepRoutine({ id: null, ...routine, steps: unknown })).toEqual({
    ok: false,
    error: "programme.wrong",
  });
  expect(kept.kept[0]?.programme.routines).toHaveLength(1);
});
