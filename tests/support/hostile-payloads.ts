import * as fc from "fast-check";
import { commands, type CommandName, type Payload } from "../../shared/ipc/commands.ts";
import { queries, type Query, type QueryName } from "../../shared/ipc/queries.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";

/** One call of the bridge, as JavaScript that a page evaluates: what cannot be written as JSON can be sent too. */
export interface HostileCall {
  readonly by: "send" | "ask";
  readonly name: string;
  readonly payload: string;
}

const dates = { from: "2026-03-01", to: "2026-03-31" };
const entry = { entry: "no-such", date: "2026-03-29" };

/** A payload of each command that its schema takes, to be spoilt. */
const fitting: { readonly [N in CommandName]: Payload<N> } = {
  "prompt.start": { prompt: "p", routine: "desk-micro-60" },
  "prompt.snooze": { prompt: "p", minutes: 10 },
  "prompt.skip": { prompt: "p" },
  "prompt.undo-skip": { prompt: "p" },
  "prompt.attend": { prompt: "p", attending: true },
  "prompt.make-small": { prompt: "p" },
  "routine.start": { routine: "desk-micro-60", by: "window" },
  "session.progress": { session: "s", step: 1, seconds: 20 },
  "session.finish": { session: "s", seconds: 60 },
  "session.leave": { session: "s", seconds: 30 },
  "session.stop": {
    session: "s",
    seconds: 30,
    exercise: "cat-camel",
    reason: "pain",
    painBefore: 2,
    painNow: null,
  },
  "reminders.pause": { length: "1h" },
  "reminders.resume": {},
  "break.taken": {},
  "rest-day.override": {},
  "check-in.record": { pain: 3, where: ["lower back"], note: "after the garden" },
  "workout.log": {
    planned: null,
    title: "Run",
    type: "run",
    started: Date.parse("2026-03-29T06:00Z"),
    minutes: 40,
    outcome: "done",
    painBefore: null,
    painAfter: 1,
    exercises: null,
    replaces: null,
  },
  "soreness.record": { areas: [{ area: "hips", score: 2 }] },
  "recovery.answer": { rule: "R15", about: "a day", answer: "read" },
  "flare.report": {},
  "form.confirm": { exercise: "cat-camel" },
  "exercise.allow": { exercise: "cat-camel" },
  "red-flags.answer": { flags: [] },
  "red-flags.read": {},
  "red-flags.clear": { tier: "urgent" },
  "advice.later": {},
  "advice.seen": {},
  "suggestion.dismiss": {},
  "journal.amend": { ...entry, fields: { pain: 4, note: "put right" } },
  "journal.export": { format: "csv", ...dates },
  "journal.delete": entry,
  "journal.undo": entry,
  "notebook.keep": { text: "Deadlift 4x6" },
  "settings.save": { settings: settingsSchema.parse({ version: 1 }) },
  "calendar.add": {},
  "calendar.save": { what: "plan" },
  "login.start-at": { on: false },
  "folder.open": {},
  "backup.save": {},
  "backup.restore": {},
  "data.delete": {},
  "programme.choose": {},
  "programme.accept": {},
  "programme.leave": {},
  "programme.remove": { programme: "p" },
  "programme.put-back": {},
  "programme.save": { programme: "p" },
  "own-routine.keep": {
    id: null,
    name: "Mine",
    purpose: "For the afternoon",
    steps: [{ exercise: "cat-camel", side: "both", holdSec: 30, restSec: 0 }],
  },
  "own-routine.remove": { routine: "r" },
  "shortcuts.rest": { on: false },
  "link.follow": { asked: "link-1" },
  "link.leave": { asked: "link-1" },
  "notice.dismiss": { notice: "n" },
  "window.open": { window: "main" },
  "window.under-frame": { ground: "page" },
  "window.full-screen": { on: false },
};

const fittingQueries: { readonly [N in QueryName]: Query<N> } = {
  "journal.days": dates,
  "journal.milestones": dates,
  "journal.entries": { ...dates, limit: 10 },
  "journal.times-done": { routine: "desk-micro-60" },
  "applications.open": {},
};

/** What no schema takes, and what a careless reader of JavaScript stumbles over. */
const traps: readonly string[] = [
  "undefined",
  "NaN",
  "-0",
  "-Infinity",
  "1e999",
  "10n",
  "2n ** 4096n",
  "Symbol('s')",
  "Symbol.iterator",
  "() => 1",
  "class {}",
  "new Date(NaN)",
  "new Date(8.64e15)",
  "/(a+)+$/",
  "new Error('e', { cause: { deep: 1 } })",
  "Promise.reject(1).catch(() => 2)",
  "({ then(resolve) { resolve({}) } })",
  "({ toJSON() { return {} } })",
  "({ get prompt() { throw new Error('trap') } })",
  "({ __proto__: { polluted: true } })",
  'JSON.parse(\'{"__proto__": {"polluted": true}}\')',
  "({ constructor: { prototype: { polluted: true } } })",
  "({ ['__proto__']: null, hasOwnProperty: 1, toString: null, valueOf: null })",
  "Object.create({ prompt: 'p', routine: 'r' })",
  "new Proxy({}, { get() { throw new Error('trap') } })",
  "new Proxy({}, { ownKeys: () => Array.from({ length: 1000 }, (_, at) => 'k' + at), getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) })",
  "new Proxy(() => 1, {})",
  "((self) => (self.self = self))({})",
  "((list) => (list.push(list), list))([])",
  "((value) => { for (let level = 0; level < 500; level += 1) value = [value]; return value })(0)",
  "((value) => { for (let level = 0; level < 20000; level += 1) value = { value }; return value })(0)",
  "((buffer) => (structuredClone(buffer, { transfer: [buffer] }), buffer))(new ArrayBuffer(8))",
  "new Uint8Array(4096)",
  "new Float64Array([NaN, Infinity])",
  "new DataView(new ArrayBuffer(1))",
  "new Map([['prompt', 'p'], [{}, {}]])",
  "new Set(['p'])",
  "new WeakMap()",
  "Array(10000)",
  "[, 1]",
  "({ length: 4294967295 })",
  "Object.assign([], { prompt: 'p', routine: 'r' })",
  "new String('x')",
  "new Number(3)",
  "new Boolean(false)",
  "'\\u0000'",
  "'\\ud800'",
  "'../../../../etc/passwd'",
  "'file:///etc/passwd'",
  "'x'.repeat(300000)",
  // What is the page's alone may cross the bridge without anything in it.
  "globalThis.window ?? {}",
  "globalThis.document ?? {}",
  "globalThis.document?.body ?? {}",
  "new Blob(['x'])",
  "new URL('https://supple.example/')",
  "Object.freeze({})",
  "Object.fromEntries(Array.from({ length: 2000 }, (_, at) => ['key' + at, at]))",
];

/** JavaScript that is a value. Without an own __proto__: as source, `{ "__proto__": x }` would set it. */
const source = (value: unknown): string => fc.stringify(value);

const anything: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
  {
    weight: 1,
    arbitrary: fc
      .anything({
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withObjectString: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true,
        withUnicodeString: true,
      })
      .map(source),
  },
);

type Path = readonly (string | number)[];

const pathsOf = (value: unknown): readonly Path[] => [
  [],
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        pathsOf(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
      )
    : []),
];

/** Source that changes one place of a fitting payload. */
function spoilt(value: unknown): fc.Arbitrary<string> {
  const paths = pathsOf(value);
  const whole = source(value);
  const change = (path: Path, act: string): string =>
    `((v) => { const at = (${JSON.stringify(path.slice(0, -1))}).reduce((o, k) => o[k], v); ${act} return v })(${whole})`;
  const inside = paths.filter((path) => path.length > 0);
  const key = (path: Path): string => JSON.stringify(path.at(-1));
  const added = fc.record({
    name: fc.oneof(fc.constantFrom("constructor", "toString", "length", "then", "x"), fc.string()),
    value: anything,
  });
  const adding = added.map(
    ({ name, value: more }) => `({ ...${whole}, [${JSON.stringify(name)}]: ${more} })`,
  );
  const wrapping = fc.constantFrom(
    `[${whole}]`,
    `JSON.stringify(${whole})`,
    `new Proxy(${whole}, { get() { throw new Error("trap") } })`,
    `Object.create(${whole})`,
    `new Map(Object.entries(${whole}))`,
    `Object.defineProperty(${whole}, "self", { enumerable: true, get() { return this } })`,
  );
  if (inside.length === 0) return fc.oneof(adding, wrapping, anything);
  const place = fc.constantFrom(...inside);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(place, anything)
        .map(([path, evil]) => change(path, `at[${key(path)}] = ${evil};`)),
    },
    { weight: 1, arbitrary: place.map((path) => change(path, `delete at[${key(path)}];`)) },
    { weight: 1, arbitrary: adding },
    { weight: 1, arbitrary: wrapping },
    { weight: 1, arbitrary: anything },
  );
}

const strangeNames = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "app.quit",
  "prompt.start\0",
  "Prompt.Start",
];

/** So many calls of each function and name of the bridge, the same for the same seed; and as many that nothing is called. */
export function hostileCalls(ofEach: number, seed: number): readonly HostileCall[] {
  const calls = (by: HostileCall["by"], name: string, payload: fc.Arbitrary<string>) =>
    fc.sample(payload, { numRuns: ofEach, seed }).map((text) => ({ by, name, payload: text }));
  const strangers = fc.sample(
    fc.tuple(
      fc.constantFrom<HostileCall["by"]>("send", "ask"),
      fc.oneof(fc.constantFrom(...strangeNames).map(source), anything),
      anything,
    ),
    { numRuns: ofEach, seed },
  );
  return [
    ...Object.entries(fitting).flatMap(([name, value]) =>
      calls("send", source(name), spoilt(value)),
    ),
    ...Object.entries(fittingQueries).flatMap(([name, value]) =>
      calls("ask", source(name), spoilt(value)),
    ),
    ...strangers.map(([by, name, payload]) => ({ by, name, payload })),
  ];
}

/** Whether the contract takes what a call sends, in any form that it could arrive in: then it is a command as any other. */
export function isFitting({ by, name, payload }: HostileCall): boolean {
  const arrivals = arrivalsOf(payload);
  const asked = arrivalsOf(name).find((value) => typeof value === "string");
  if (asked === undefined) return false;
  const table: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    by === "send" ? commands : queries;
  const schema = Object.hasOwn(table, asked) ? table[asked] : undefined;
  return schema !== undefined && arrivals.some((value) => schema.safeParse(value).success);
}

/** A value as a clone, and read property by property, as a bridge between contexts may do; what allows neither, empty. */
function arrivalsOf(text: string): readonly unknown[] {
  const arrived: unknown[] = [];
  try {
    // The same source that the page evaluates.
    // oxlint-disable-next-line no-eval
    const value: unknown = (0, eval)(`(${text})`);
    const cross = (by: (whole: unknown) => unknown): void => {
      try {
        arrived.push(by(value));
      } catch {
        // Not that way.
      }
    };
    cross(structuredClone);
    cross(read);
    if (arrived.length === 0) cross((whole) => read(untrapped(whole)));
  } catch {
    // Only a page can make it.
  }
  return arrived.length === 0 ? [{}] : arrived;
}

/** What is left of it without the properties that throw when they are read. */
function untrapped(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth > 20)
    return value;
  return Object.fromEntries(
    Object.keys(value).flatMap((key) => {
      try {
        return [[key, untrapped(Reflect.get(value, key), depth + 1)]];
      } catch {
        return [];
      }
    }),
  );
}

/** The bridge sets properties one by one, so that one called __proto__ becomes none. */
const read = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value) ?? "null", (key, inner: unknown) =>
    key === "__proto__" ? undefined : inner,
  );
