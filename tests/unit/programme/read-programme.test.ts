import { describe, expect, test } from "vitest";
import { pictureFacts } from "../../../shared/programme/picture.ts";
import { readProgramme } from "../../../shared/programme/read-programme.ts";
import { jpeg, png, programme } from "../../support/programme-files.ts";

const read = (text: string) => readProgramme(text, (data) => Buffer.from(data, "base64"));
type Path = readonly (string | number)[];

/** The programme with one thing in it changed. */
function but(path: Path, value: unknown): string {
  const copy = structuredClone(programme) as unknown;
  const last = path.at(-1) ?? "";
  const inner = path
    .slice(0, -1)
    .reduce<object>((at, key) => Reflect.get(at, key) as object, copy as object);
  Reflect.set(inner, last, value);
  return JSON.stringify(copy);
}
const said = (text: string) => {
  const answer = read(text);
  return answer.ok ? null : answer.problem;
};
const at = (text: string) => said(text)?.values?.["path"];

const step: Path = ["routines", 0, "steps", 0];
const own: Path = ["exercises", 0];
const picture = (data: Buffer, type = "image/png") =>
  but(["pictures", 0], { id: "towel", type, data: data.toString("base64") });

test("a programme is read as it was written, what it leaves out being usual", () => {
  const answer = read(JSON.stringify(programme));
  expect(answer).toMatchObject({ ok: true, value: { title: "Back to lifting" } });
  if (!answer.ok) throw new Error(answer.problem.id);
  const [morning] = answer.value.routines;
  expect(morning?.steps[2]).toEqual({
    exercise: "cat-cow",
    side: "both",
    reps: 6,
    secPerRep: 6,
    restSec: 0,
    note: "Slowly.",
  });
  expect(read(JSON.stringify(answer.value))).toEqual(answer);
});

describe("what is refused, with the place and what is allowed", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "programme.not-json"],
    ["no JSON", "<html>", "programme.not-json"],
    ["a list", "[]", "programme.not-one"],
    ["something else", '{"format":"other","version":1}', "programme.not-one"],
    ["nesting without end", "[".repeat(1_000_000), "programme.not-json"],
    ["deep nesting", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "programme.not-one"],
    ["a newer version", but(["version"], 2), "programme.newer"],
    ["a picture that is a page", picture(Buffer.from("<html>")), "programme.no-picture"],
    [
      "a picture with a script",
      picture(Buffer.from("<svg onload=alert(1)>")),
      "programme.no-picture",
    ],
    ["a picture of another type", picture(png(), "image/jpeg"), "programme.no-picture"],
    ["a picture cut off", picture(png().subarray(0, 30)), "programme.no-picture"],
    ["a picture that is too wide", picture(png(5000, 1)), "programme.large-picture"],
    ["a picture without height", picture(png(10, 0)), "programme.large-picture"],
    ["a huge JPEG", picture(jpeg(65_535, 65_535), "image/jpeg"), "programme.large-picture"],
  ])("%s", (_what, text, problem) => {
    expect(said(text)?.id).toBe(problem);
  });

  test.each<[string, Path, unknown]>([
    ["a script in a name", ["title"], "<script>alert(1)</script>"],
    ["a script in a step", [...own, "steps", 0], 'Lie <img src=x onerror="x"> down'],
    ["a link that runs", ["routines", 0, "purpose"], "javascript:alert(1)"],
    ["a way out of a folder", ["title"], "..\\..\\settings"],
    ["a text that turns round", ["routines", 0, "name"], "Morning \u202Egnp.exe"],
    ["a control character", ["by"], "Ana\u0000Ruiz"],
    ["two lines", [...step, "note"], "one\ntwo"],
    ["a name without end", ["title"], "x".repeat(1_000_000)],
    ["an empty name", ["routines", 1, "name"], "   "],
    ["a huge number", [...step, "reps"], 1e308],
    ["a number that is none", [...step, "reps"], "8"],
    ["half a repetition", [...step, "reps"], 1.5],
    ["a negative rest", [...step, "restSec"], -1],
    ["a hold of a day", ["routines", 0, "steps", 3, "holdSec"], 86_400],
    ["an exercise that is nowhere", [...step, "exercise"], "no-such-exercise"],
    ["an exercise that shows a fault", [...step, "exercise"], "deadlift-rounded-back"],
    ["a path for an id", [...own, "id"], "../../settings"],
    ["a path for a picture", [...own, "picture"], "../secret"],
    ["a picture that is not there", [...own, "picture"], "other"],
    ["an id of the catalogue", [...own, "id"], "bird-dog"],
    ["a picture that is a drawing", ["pictures", 0, "type"], "image/svg+xml"],
    ["a picture that is no Base64", ["pictures", 0, "data"], "%%%"],
    ["no routine", ["routines"], []],
    ["too many routines", ["routines"], Array.from({ length: 31 }, () => programme.routines[0])],
    ["a key that nobody knows", ["onload"], "alert(1)"],
    ["a condition that nobody knows", [...own, "cautions", 0, "condition"], "everything"],
  ])("%s", (_what, path, value) => {
    const problem = said(but(path, value));
    expect(problem?.id).toBe("programme.wrong");
    expect(problem?.values?.["allowed"]).not.toBe("");
    // The place, or for exercises and routines that clash the place of the second.
    expect(String(problem?.values?.["path"])).toContain(String(path[0]));
  });

  test("two of one id, and a routine of hours, are named in their places", () => {
    expect(at(but(["routines", 1, "id"], "morning"))).toBe("routines.1.id");
    const long = Array.from({ length: 20 }, () => ({ exercise: "plank", holdSec: 600 }));
    expect(at(but(["routines", 0, "steps"], long))).toBe("routines.0.steps");
  });

  test("keys that JavaScript means for itself change nothing", () => {
    const text = JSON.stringify(programme).replace("{", '{"__proto__":{"polluted":true},');
    expect(said(text)?.id).toBe("programme.wrong");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

test("a picture is what its bytes say", () => {
  expect(pictureFacts(png(640, 480))).toEqual({ type: "image/png", width: 640, height: 480 });
  expect(pictureFacts(jpeg(1200, 800))).toEqual({ type: "image/jpeg", width: 1200, height: 800 });
  expect(pictureFacts(Buffer.from("GIF89a"))).toBeNull();
  expect(pictureFacts(Buffer.from([0xff, 0xd8, 0xff]))).toBeNull();
});
