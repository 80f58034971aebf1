import { describe, expect, test } from "vitest";
import { wordingOf } from "../../../electron/adapters/words.ts";
import { parseArguments } from "../../../electron/arguments.ts";
import { zone } from "../../../shared/time/instant.ts";

const say = wordingOf("en-GB", () => zone("Europe/Berlin"));

const nothing = {
  timeLapse: null,
  userDataDir: null,
  routine: null,
  link: null,
  hidden: false,
  narrate: false,
  startPrompts: false,
  watchPresence: false,
};

const understood = async (...argv: string[]) => {
  const parsed = await parseArguments(argv);
  return parsed.ok ? parsed.value : say(parsed.problem);
};

/** Switches of Electron, Chromium, V8 and the Node inside, among them those nearest to Supple's own. */
const foreign = [
  "--disable-gpu",
  "--enable-features=WaylandWindowDecorations",
  "--force-renderer-accessibility",
  "--hide-scrollbars",
  "--incognito",
  "--inspect=0",
  "--js-flags=--prof",
  "--lang=de",
  "--no-sandbox",
  "--ozone-platform=x11",
  "--prof",
  "--remote-debugging-port=0",
  "--start-maximized",
  "--trace-startup",
  "--type=renderer",
  "--user-agent=x",
  "--v=1",
];

describe("what is understood", () => {
  test("nothing asked, nothing changed; Electron's own words are passed over", async () => {
    await expect(
      understood(".", "--no-sandbox", "--remote-debugging-port=0", "-r", "x.cjs"),
    ).resolves.toEqual(nothing);
  });

  test.each(foreign)("%s is not Supple's, and no slip", async (word) => {
    await expect(understood(word)).resolves.toEqual(nothing);
  });

  test("a time-lapse from a moment on a profile of its own", async () => {
    await expect(
      understood("--time-lapse=60", "--from", "2026-03-30T09:00", "--user-data-dir", "here"),
    ).resolves.toEqual({
      ...nothing,
      timeLapse: { rate: 60, from: { date: "2026-03-30", time: "09:00" } },
      userDataDir: "here",
    });
  });

  test("both ends of the rate, and a broken one", async () => {
    await expect(understood("--time-lapse=1")).resolves.toMatchObject({ timeLapse: { rate: 1 } });
    await expect(understood("--time-lapse=600")).resolves.toMatchObject({
      timeLapse: { rate: 600 },
    });
    await expect(understood("--time-lapse=2.5")).resolves.toMatchObject({
      timeLapse: { rate: 2.5 },
    });
  });

  test("of one given twice the last counts", async () => {
    await expect(understood("--time-lapse=60", "--time-lapse=120")).resolves.toMatchObject({
      timeLapse: { rate: 120 },
    });
  });

  test("a routine of the catalogue, and the plain ones", async () => {
    await expect(
      understood("--routine=breathe-2", "--hidden", "--narrate", "--start-prompts"),
    ).resolves.toEqual({
      ...nothing,
      routine: "breathe-2",
      hidden: true,
      narrate: true,
      startPrompts: true,
      watchPresence: false,
    });
  });
});

describe("what is refused names what was given and what is allowed", () => {
  test.each(["fast", "0", "0.5", "601", "-3", "1e2", "Infinity", "6O"])("rate %s", async (rate) => {
    await expect(understood(`--time-lapse=${rate}`)).resolves.toBe(
      `--time-lapse=${rate}: the rate has to be a number from 1 to 600.`,
    );
  });

  test.each(["2026-02-30T09:00", "2026-03-30", "2026-03-30T24:00", "2026-03-30T09:00Z", "now"])(
    "moment %s",
    async (moment) => {
      await expect(understood("--time-lapse=60", `--from=${moment}`)).resolves.toBe(
        `--from=${moment}: the moment has to be a local date and time that exist, from 1900 to 2999, such as 2026-03-30T09:00.`,
      );
    },
  );

  test("a moment without a time-lapse", async () => {
    await expect(understood("--from=2026-03-30T09:00")).resolves.toBe(
      "--from works only together with --time-lapse.",
    );
  });

  test("a routine that does not exist, with those that do", async () => {
    await expect(understood("--routine=toString")).resolves.toMatch(
      /^--routine=toString: there is no such routine\. Routines: desk-micro-60, .*breathe-2\.$/,
    );
  });

  test.each([
    "--time-lapses=60",
    "--timelapse=60",
    "--time_lapse",
    "--time",
    "--Time-Lapse=60",
    "--form=2026-03-30T09:00",
    "--routines=breathe-2",
    "--user-data",
    "--hide",
    "--hiden",
    "--narate",
    "--start-prompt",
    "--watch-presense",
  ])("a word of Supple's own that is misspelt: %s", async (given) => {
    const [word] = given.split("=");
    await expect(understood(given)).resolves.toBe(
      `${word}: Supple has no such option. Its own: --time-lapse, --from, --routine, --user-data-dir, --hidden, --narrate, --start-prompts, --watch-presence.`,
    );
  });

  test("a value that is missing, or not wanted", async () => {
    await expect(understood("--routine")).resolves.toBe(
      "--routine: a value is missing; write --routine=VALUE.",
    );
    await expect(understood("--time-lapse=")).resolves.toBe(
      "--time-lapse: a value is missing; write --time-lapse=VALUE.",
    );
    await expect(understood("--user-data-dir", "--hidden")).resolves.toBe(
      "--user-data-dir: a value is missing; write --user-data-dir=VALUE.",
    );
    await expect(understood("--hidden=yes")).resolves.toBe(
      "--hidden=yes: --hidden takes no value.",
    );
  });
});
