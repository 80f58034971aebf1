import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseArguments } from "../../electron/arguments.ts";
import { linksOf } from "../../electron/links.ts";
import { isRoutineId } from "../../shared/content/catalogue.ts";
import { type Link, parseLink } from "../../shared/ipc/link.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { withConsent } from "../../shared/rules/consent.ts";
import type { SchedulerEvent } from "../../shared/scheduler/event.ts";
import { refusalOf } from "../../shared/scheduler/refusal.ts";
import { freshState } from "../../shared/scheduler/state.ts";
import { defaultSettings, type Settings } from "../../shared/settings/settings.ts";
import { after, instant, seconds, zone } from "../../shared/time/instant.ts";
import type { Entry, NewEntry } from "../../shared/journal/entry.ts";
import { entryAt, flagsAt } from "../support/entries.ts";

const written = (link: Link): string => {
  switch (link.kind) {
    case "routine":
      return `supple://routine/${link.routine}`;
    case "pause":
      return `supple://pause/${link.length}`;
    case "check-in":
      return "supple://check-in";
  }
};

// What a page may write to get past a reader that decodes, mends or guesses.
const piece = fc.oneof(
  fc.constantFrom(
    ..."supple: SUPPLE:// supple:// // / /// .. %2e%2e %2F %00 \0 ? # @ : ; ' \" ` $( ) & | < > \\".split(
      " ",
    ),
    ..."routine pause check-in breathe-2 desk-micro-60 own-mine-a 1h 30m tomorrow resumed".split(
      " ",
    ),
    ..."-- --hidden --user-data-dir=/tmp --no-sandbox --gpu-launcher=sh --routine=breathe-2".split(
      " ",
    ),
    ..."__proto__ constructor toString javascript:alert(1) file:///etc/passwd settings quit".split(
      " ",
    ),
    "supple://pause/1h",
    "supple://routine/breathe-2",
    "supple://check-in",
    "\n",
    " ",
    "\u202e",
    "ı",
    "K",
    "ſupple://pause/1h",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 8 }).map((pieces) => `supple://${pieces.join("")}`),
  fc.array(piece, { maxLength: 6 }).map((pieces) => `supple://routine/${pieces.join("")}`),
  fc.nat({ max: 300_000 }).map((length) => `supple://routine/${"a-".repeat(length / 2)}a`),
);

test("what is understood of a link is what stands there, letter by letter", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const link = parseLink(text);
      if (link === null) return;
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text.replace(/^supple:/i, "supple:").replace(/\/$/, "")).toBe(written(link));
    }),
    { numRuns: 20_000 },
  );
});

test("nothing that stands behind a link on the command line is read", async () => {
  const words = fc.array(piece, { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(hostile, words, async (text, behind) => {
      const link = `supple:${text}`;
      expect(await parseArguments(["--hidden", link, ...behind])).toEqual(
        await parseArguments(["--hidden", link]),
      );
    }),
    { numRuns: 5_000 },
  );
});

const monday = { at: instant(Date.parse("2026-03-30T09:00Z")), zone: zone("UTC") };

/** A desk that links are opened on, which remembers all that comes of them. */
function desk(settings: Settings = withConsent(defaultSettings), entries: readonly Entry[] = []) {
  let at = monday.at;
  const events: SchedulerEvent[] = [];
  const told: string[] = [];
  const scene = { settings, journal: journalOf(entries), state: freshState(monday), now: monday };
  const links = linksOf({
    loop: () => ({
      dispatch: (event) => events.push(event) > 0,
      refusal: (event) => refusalOf(scene, event),
      render: () => undefined,
    }),
    mayBeStarted: isRoutineId,
    windows: { open: (name) => told.push(`opens ${name}`) },
    notices: { add: (message) => told.push(JSON.stringify(message)) },
    now: () => at,
    log: { info: (event, fields) => told.push(JSON.stringify([event, fields])) },
  });
  const hears = (text: string) => {
    at = after(at, seconds(2));
    links.hear(text);
  };
  return { links, hears, events, told };
}

test("no link does anything but ask, and nothing of its own words is told or logged", () => {
  const { links, hears, events, told } = desk();
  fc.assert(
    fc.property(hostile, (text) => {
      links.forget();
      told.length = 0;
      hears(text);
      expect(events).toEqual([]);
      const link = parseLink(text);
      const known = link !== null && (link.kind !== "routine" || isRoutineId(link.routine));
      expect(links.asks()?.link ?? null).toEqual(known ? link : null);
      const why = link === null ? "unknown" : "no-routine";
      expect(told).toEqual(
        known
          ? [JSON.stringify(["link.asks", { what: link.kind }]), "opens main"]
          : [
              JSON.stringify(["link.refused", { why }]),
              JSON.stringify({ id: "link.refused" }),
              "opens main",
            ],
      );
    }),
    { numRuns: 5_000 },
  );
});

test("R23, R29, R30, R33, R36 a routine that must not start is refused as every other start is", () => {
  const sore: NewEntry = { kind: "check-in", pain: 9, where: [], note: "" };
  const desks = [
    desk(defaultSettings),
    desk(undefined, [flagsAt("2026-03-30T08:00Z", "rf-saddle")]),
    desk(undefined, [entryAt("2026-03-30T08:00Z", sore)]),
  ];
  for (const { links, hears, events } of desks) {
    hears("supple://routine/core-foundations-10");
    expect(links.asks()).toBeNull();
    expect(events).toEqual([{ kind: "routine-asked", routine: "core-foundations-10", by: "link" }]);
  }
});

test("a question is answered once, by its own id, and the last link's is the one that stands", () => {
  const { links, hears } = desk();
  hears("supple://pause/1h");
  const first = links.asks()?.id ?? "";
  hears("supple://routine/breathe-2/");
  const second = links.asks()?.id ?? "";
  expect(links.take(first)).toBeNull();
  expect(links.take(second)).toEqual({ kind: "routine", routine: "breathe-2" });
  expect(links.take(second)).toBeNull();
});

test("of a flood of links one a second is heard", () => {
  const { links, told } = desk();
  for (let count = 0; count < 1_000; count += 1) links.hear("supple://pause/1h");
  expect(told.filter((line) => line === "opens main")).toHaveLength(1);
});

test.each([
  "supple://pause",
  "supple://pause/3h",
  "supple://pause/1H",
  "supple://check-in/7",
  "supple://routine/",
  "supple://routine/breathe-2?now",
  "supple://routine/breathe-2#now",
  "supple://routine/breathe%2D2",
  "supple://routine/../pause/1h",
  "supple://person@pause/1h",
  "supple:pause/1h",
  "supple:///pause/1h",
  "supple://pause/1h//",
  "supple://pause/1h\n",
  " supple://pause/1h",
  "https://pause/1h",
])("%j is no link that Supple follows", (text) => {
  expect(parseLink(text)).toBeNull();
});
