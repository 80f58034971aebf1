import type { Page } from "@playwright/test";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

const line = (page: Page, number: number) =>
  page.getByRole("combobox", { name: words("check.line", { number }), exact: true });
const row = (page: Page, number: number) =>
  page
    .getByRole("list", { name: words("check.notebook") })
    .getByRole("listitem")
    .nth(number - 1);
const button = (page: Page, text: string) =>
  page.getByRole("main").getByRole("button", { name: text, exact: true });
const openPage = (page: Page, id: "shell.check" | "shell.today") =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: words(id) })
    .click();

const workout = [
  "Glute bridge 3 x 12",
  "Deadlift 4x6, 80 kg",
  "Back squat 5x5 @ 90",
  "Sit-ups 3x20",
  "Zercher carry 3 x 20 m",
];

test("a workout is typed, weighed, swapped and saved with the keyboard", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ body: { triggers: ["compression"] } });
  const supple = await start(monday);
  const main = await supple.window("main");
  await openPage(main, "shell.check");
  await line(main, 1).focus();
  for (const [at, text] of workout.entries()) {
    if (at > 0) await main.keyboard.press("Enter");
    await main.keyboard.type(text);
  }
  for (const [at, verdict] of (["safe", "avoid", "avoid", "avoid", "unknown"] as const).entries()) {
    await expect(row(main, at + 1)).toContainText(words(`check.verdict.${verdict}`));
  }
  // What is said of the line is told once it stands.
  await main.keyboard.press("ArrowUp");
  await main.keyboard.press("ArrowUp");
  await expect(main.getByRole("status").filter({ hasText: /Back squat 5x5 @ 90/ })).toContainText(
    /Avoid for you\. You told that heavy loading/,
  );
  await expect(line(main, 3)).toHaveAccessibleDescription(/Avoid for you/);
  // One swap, from the keyboard, and back.
  await main.keyboard.press("Tab");
  await expect(button(main, words("check.use"))).toBeFocused();
  await main.keyboard.press("Enter");
  await expect(line(main, 3)).toHaveValue(/^Body-weight squat 5 × /);
  await button(main, words("check.undo")).click();
  await expect(line(main, 3)).toHaveValue("Back squat 5x5 @ 90");
  // All of them.
  await button(main, words("check.use-all")).click();
  await expect(main.getByRole("main")).not.toContainText(words("check.verdict.avoid"));
  await expect(line(main, 4)).toHaveValue("Dead bug 3 × 6 each side");
  // It stays while the page is left.
  await openPage(main, "shell.today");
  await openPage(main, "shell.check");
  await expect(line(main, 4)).toHaveValue("Dead bug 3 × 6 each side");
  await button(main, words("check.save")).click();
  await main.getByRole("textbox", { name: words("schedule.field.title") }).fill("Lower body");
  await main.keyboard.press("Enter");
  await expect(main.getByText(words("check.saved"))).toBeVisible();
  const { training } = profile.settings();
  expect(training.plan).toMatchObject([
    {
      id: "lower-body",
      exercises: expect.arrayContaining(["Dead bug 3 × 6 each side"]) as string[],
    },
  ]);
});

test("a name that is begun is completed by Tab, which leaves the line where nothing is to be completed", async ({
  start,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openPage(main, "shell.check");
  const names = main.getByRole("listbox", { name: words("check.complete") });
  const first = line(main, 1);
  await first.focus();
  await main.keyboard.type("Pla");
  await expect(names.getByRole("option")).toHaveText([
    "Forearm plank",
    "Side plank",
    "Weighted twists",
  ]);
  await expect(row(main, 1)).not.toContainText(words("check.verdict.unknown"));
  await expect(first).toHaveAccessibleDescription(/Tab to accept/);
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme });
    await look(main, `check-complete-${colorScheme}`);
  }
  // Passed over, it is a line as any other, and Tab goes on.
  await main.keyboard.press("Escape");
  await expect(names).toHaveCount(0);
  await expect(row(main, 1)).toContainText(words("check.verdict.unknown"));
  await main.keyboard.press("Tab");
  await expect(first).not.toBeFocused();
  // The second by its arrow, then amounts; a name that is whole has nothing to complete.
  await first.focus();
  await main.keyboard.type("n");
  await main.keyboard.press("ArrowDown");
  await expect(names.getByRole("option", { selected: true })).toHaveText("Side plank");
  await main.keyboard.press("Tab");
  await expect(first).toHaveValue("Side plank ");
  await expect(first).toBeFocused();
  await main.keyboard.type("2x30s");
  await expect(first).toHaveValue("Side plank 2x30s");
  await expect(row(main, 1)).toContainText(words("check.verdict.safe"));
  await main.keyboard.press("Tab");
  await expect(first).not.toBeFocused();
  // The pointer takes one as well.
  await first.fill("");
  await first.pressSequentially("glute br");
  await names.getByRole("option", { name: "Glute bridge" }).click();
  await expect(first).toHaveValue("Glute bridge ");
});

test("pasted lines part, a name that several share asks, and what is unknown stays so", async ({
  start,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await openPage(main, "shell.check");
  await line(main, 1).evaluate(
    (field: { readonly focus: () => void }, text) => {
      field.focus();
      const page = globalThis as unknown as {
        readonly DataTransfer: new () => { setData(type: string, text: string): void };
        readonly ClipboardEvent: new (type: string, init: object) => object;
      };
      const clipboardData = new page.DataTransfer();
      clipboardData.setData("text/plain", text);
      const paste = new page.ClipboardEvent("paste", {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      (field as unknown as { dispatchEvent(event: object): void }).dispatchEvent(paste);
    },
    `${workout.join("\n")}\nSquats 3x20\n`,
  );
  await expect(line(main, 6)).toHaveValue("Squats 3x20");
  await expect(row(main, 6)).toContainText(words("check.reason.which", { count: 2 }));
  await button(main, "Body-weight squat").click();
  await expect(row(main, 6)).toContainText(words("check.verdict.safe"));
  await expect(line(main, 6)).toHaveValue("Body-weight squat 3x20");
  await expect(row(main, 5)).toContainText(words("check.verdict.unknown"));
  await line(main, 2).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await main.emulateMedia({ colorScheme });
    await look(main, `check-${colorScheme}`);
  }
  await resize(supple, main, { width: 720, height: 560 });
  await look(main, "check-small");
  await resize(supple, main, { width: 320, height: 800 });
  await look(main, "check-narrow");
  const wide = await main.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: {
        readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
      };
    };
    return document.documentElement.scrollWidth > document.documentElement.clientWidth;
  });
  expect(wide).toBe(false);
  await resize(supple, main, { width: 1040, height: 720 });
  // The page of an exercise that is not drawn, from here.
  await button(main, words("check.read-why")).click();
  await expect(main.getByRole("heading", { level: 1, name: "Deadlift" })).toBeVisible();
  await look(main, "guide-undrawn");
});
