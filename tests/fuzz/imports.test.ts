import * as fc from "fast-check";
import { rmSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, expect, test } from "vitest";
import { readBackup, unpack } from "../../electron/adapters/backup/read-backup.ts";
import { settleRestore, stageRestore } from "../../electron/adapters/backup/restore.ts";
import { documentKinds } from "../../electron/documents.ts";
import { isKeptName } from "../../shared/backup/kept-name.ts";
import { holdOwnContent } from "../../shared/content/own-content.ts";
import { secondsOf, segmentsOf } from "../../shared/player/segments.ts";
import type { Message } from "../../shared/messages/message.ts";
import { contentOf } from "../../shared/programme/content-of.ts";
import { programmeLimits } from "../../shared/programme/limits.ts";
import { readProgramme } from "../../shared/programme/read-programme.ts";
import { noLimits } from "../../shared/rules/limits.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { instant, zone } from "../../shared/time/instant.ts";
import { bytesIn, forged, put, temporaryFolder } from "../support/backup-files.ts";
import { programme } from "../support/programme-files.ts";
import { longest, trials } from "./trials.ts";

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

type Change<T> = (before: T) => T;

const deep = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};
const nasty = fc.constantFrom<unknown>(
  1e308,
  -1,
  0,
  0.5,
  2 ** 53,
  "",
  "x".repeat(5000),
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "../../etc/passwd",
  "..\\..\\settings.json",
  "journal/../settings.json",
  "C:\\Windows",
  "settings.json",
  "state.json",
  "__proto__",
  "constructor",
  "\u0000",
  "\u202E",
  "bird-dog",
  "deadlift-rounded-back",
  null,
  true,
  [],
  {},
  [[]],
  deep(40),
  deep(400),
);

/** All the places inside a value, itself first. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value === "object" && value !== null && path.length < 8
      ? Object.keys(value).flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))
      : [];
  return [[...path], ...inner];
}

/** A document in which something is replaced, left out, given a new name or there twice. */
const treeChange: fc.Arbitrary<Change<unknown>> = fc
  .tuple(place, nasty, fc.constantFrom("replace", "remove", "add", "double" as const))
  .map(([at, value, how]) => (before) => {
    const copy = structuredClone(before);
    const paths = pathsOf(copy);
    const path = paths[Math.floor(at * paths.length)] ?? [];
    const key = path.at(-1);
    if (key === undefined) return how === "replace" ? value : copy;
    const inside = path
      .slice(0, -1)
      .reduce<object>((one, step) => Reflect.get(one, step) as object, copy as object);
    if (how === "replace") Reflect.set(inside, key, value);
    else if (how === "remove") Reflect.deleteProperty(inside, key);
    else if (how === "add") Reflect.set(inside, `${key}x`, value);
    else if (Array.isArray(inside)) inside.push(structuredClone(inside[Number(key)]));
    return copy;
  });

/** Bytes that are torn, patched or doubled. */
const byteChange: fc.Arbitrary<Change<Buffer>> = fc.oneof(
  fc.tuple(place, fc.constantFrom("[", '{"a":', '"')).map(([at, piece]) => (bytes: Buffer) => {
    const begin = Math.floor(at * bytes.length);
    const deep = Buffer.from(piece.repeat(5000));
    return Buffer.concat([bytes.subarray(0, begin), deep, bytes.subarray(begin)]);
  }),
  place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
  fc
    .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([at, patch]) => (bytes: Buffer) => {
      const begin = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, begin), patch, bytes.subarray(begin + patch.length)]);
    }),
  fc.tuple(place, fc.nat(60)).map(([at, length]) => (bytes: Buffer) => {
    const begin = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, begin + length), bytes.subarray(begin)]);
  }),
  fc.tuple(place, fc.nat(60)).map(([at, length]) => (bytes: Buffer) => {
    const begin = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, begin), bytes.subarray(begin + length)]);
  }),
);
const some = <T>(change: fc.Arbitrary<Change<T>>) =>
  fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => (before: T) => changes.reduce((value, by) => by(value), before));

const now = { at: instant(1_774_850_000_000), zone: zone("Europe/Berlin") };
const kinds = documentKinds(now);
const documents = kinds.map(({ name }) => name);
const settings = { version: 1, data: settingsSchema.parse({ version: 1 }) };
const journal = '{"v":1,"id":"a","at":1774850000000,"zone":"Europe/Berlin","kind":"flare"}\n';
const backupWith = (document: unknown, manifest: Change<unknown> = (same) => same) =>
  forged(
    [
      { name: "settings.json", content: JSON.stringify(document) ?? "" },
      { name: "journal/desk-2026.jsonl", content: journal },
    ],
    (whole) => manifest(whole),
  );
const whole = backupWith(settings);
const spoiltBackup = fc.oneof(
  some(byteChange).map((by) => by(whole)),
  some(byteChange).map((by) => gzipSync(by(gunzipSync(whole)), { level: 1 })),
  some(treeChange).map((by) => backupWith(settings, by)),
  some(treeChange).map((by) => backupWith(by(settings))),
);

const profile = temporaryFolder();
const stood = { "settings.json": JSON.stringify(settings), "journal/laptop-2026.jsonl": journal };
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** So many that were taken are restored too: that waits for the disk. */
const mostRestores = 300;
let restores = 0;

/** Whether it was taken; throws where it was neither taken whole nor refused with a reason. */
async function takesBackup(bytes: Buffer): Promise<boolean> {
  const answer = await unpack(bytes, kinds);
  if (!answer.ok) return hasReason(answer.problem, "backup.");
  const { files: held } = answer.value;
  expect(held.filter(({ name }) => !isKeptName(name, documents))).toEqual([]);
  if (restores >= mostRestores) return true;
  restores += 1;
  rmSync(profile, { recursive: true, force: true });
  put(profile, stood);
  await stageRestore(profile, answer.value, now.at);
  const settled = await settleRestore(profile, kinds, { made: now.at, by: "test" });
  if (!settled?.ok) throw new Error("a backup that was read was not restored");
  const expected = held.map(({ name, bytes: own }) => [name, own.toString("hex")]);
  expect(bytesIn(profile, "backups")).toEqual(Object.fromEntries(expected));
  const before = await readBackup(settled.value.before, kinds);
  if (!before.ok) throw new Error("what stood before was not set aside");
  const aside = before.value.files.map((one) => [one.name, one.bytes.toString("utf8")]);
  expect(Object.fromEntries(aside)).toEqual(stood);
  return true;
}

/** A refusal that says what is wrong: false, as nothing was taken. */
function hasReason({ id, values = {} }: Message, area: string): false {
  expect(id.startsWith(area)).toBe(true);
  expect(Object.values(values)).not.toContain(undefined);
  return false;
}

test(
  `a backup is taken whole or refused with a reason, and nothing is lost (${trials.numRuns} files)`,
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(spoiltBackup, async (bytes) => {
        if (await takesBackup(bytes)) taken += 1;
      }),
      trials,
    );
    console.info(`${taken} of ${trials.numRuns} backups were taken`);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(trials.numRuns);
  },
  longest,
);

const text = JSON.stringify(programme);
const spoiltProgramme = fc.oneof(
  some(byteChange).map((by) => by(Buffer.from(text)).toString("utf8")),
  some(treeChange).map((by) => JSON.stringify(by(programme)) ?? ""),
);
const read = (given: string) => readProgramme(given, (data) => Buffer.from(data, "base64"));
afterEach(() => holdOwnContent({ exercises: [], routines: [] }));

/** Whether it was taken; throws where it can neither be played nor was refused with a reason. */
function takesProgramme(given: string): boolean {
  const answer = read(given);
  if (!answer.ok) return hasReason(answer.problem, "programme.");
  const { value } = answer;
  expect(read(JSON.stringify(value))).toEqual(answer);
  expect(JSON.stringify(value)).not.toMatch(/<script|javascript:|\.\.\//);
  const content = contentOf([{ id: "p", programme: value }]);
  holdOwnContent(content);
  for (const routine of content.routines) {
    const { routine: played } = routineFor(routine, { ...noLimits });
    const seconds = secondsOf(segmentsOf(played));
    expect(seconds).toBeGreaterThan(0);
    // Changes of position can make it a little longer.
    expect(seconds).toBeLessThanOrEqual(programmeLimits.seconds + programmeLimits.steps * 8);
  }
  return true;
}

test(
  `a programme can be played or is refused with a reason (${trials.numRuns} files)`,
  () => {
    let taken = 0;
    fc.assert(
      fc.property(spoiltProgramme, (given) => {
        if (takesProgramme(given)) taken += 1;
      }),
      trials,
    );
    console.info(`${taken} of ${trials.numRuns} programmes were taken`);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(trials.numRuns);
  },
  longest,
);
