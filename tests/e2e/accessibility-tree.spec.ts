// What a screen reader gets of the windows, asked of the desktop's own service and not of the page.
import {
  accessibility,
  everyPart,
  type Accessibility,
  type Part,
} from "../support/desktop/accessibility.ts";
import { sendFrom } from "../support/app.ts";
import { systemQuestion } from "../support/desktop/question.ts";
import { expect, test as plain } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const test = plain.extend<{ readonly service: Accessibility }>({
  service: async ({ bus }, use) => {
    const service = await accessibility(bus);
    await use(service);
    await service.stop();
  },
});

/** Starts Supple as it runs where a screen reader is. */
const heard = {
  from: "2026-03-30T09:00",
  rate: 1,
  env: { ACCESSIBILITY_ENABLED: "1" },
} as const;

const heardAs = ({ role, name }: Part): string => `${role}: ${name}`;

/** Everything on the desktop, each as "role: name". */
const told = async (service: Accessibility): Promise<readonly string[]> =>
  (await service.programs()).flatMap(everyPart).map(heardAs);

test("the main window: its places, today's heading, what can be pressed, and the pain scale", async ({
  service,
  start,
}) => {
  const supple = await start({ ...heard, arguments: ["--force-renderer-accessibility"] });
  const main = await supple.window("main");
  const heading = await main.getByRole("heading", { level: 1 }).first().textContent();
  const question = words("check-in.ask");
  const expected = [
    "landmark: Pages",
    ...(["routines", "schedule", "settings"] as const).map(
      (page) => `push button: ${words(`shell.${page}`)}`,
    ),
    `heading: ${heading ?? ""}`,
    `push button: ${words("action.start-now")}`,
    `panel: ${question}`,
    "radio button: 1",
    "radio button: 9",
  ];
  await expect
    .poll(() => told(service), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(expected));
  // The numbers of the scale are in the group that has the question's name.
  const group = (await service.programs())
    .flatMap(everyPart)
    .find(({ role, name }) => role === "panel" && name === question);
  expect(group?.children.map(({ role }) => role)).toEqual(Array(11).fill("radio button"));

  // What is asked before everything is deleted, by the system and not by the page.
  const deletion = sendFrom(main, "data.delete", {});
  const asked = await systemQuestion(words("keeping.delete"));
  const front = async () => everyPart(await service.front()).map(heardAs);
  await expect
    .poll(front)
    .toEqual(
      expect.arrayContaining([
        `alert: ${words("keeping.delete")}`,
        `label: ${words("keeping.delete.title")}`,
        `label: ${words("keeping.delete.body")}`,
        `push button: ${words("keeping.delete.do")}`,
        `push button: ${words("keeping.cancel")}`,
      ]),
    );
  await asked.leave("Escape");
  expect(await deletion).toEqual({ ok: true });
});

test("the player: its step as it is announced, and its buttons", async ({ service, start }) => {
  const supple = await start({
    ...heard,
    arguments: ["--force-renderer-accessibility", "--routine=stretch-3"],
  });
  const player = await supple.window("player");
  const step = (await player.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await expect.poll(() => told(service), { timeout: 20_000 }).toContain(`heading: ${step}`);
  const parts = (await service.programs()).flatMap(everyPart);
  // A live region: what stands in it is said when it changes.
  const live = parts.filter(({ role }) => role === "statusbar").flatMap(everyPart);
  expect(live.some(({ name }) => name.includes(step))).toBe(true);
  const buttons = parts.filter(({ role }) => role.endsWith("button")).map(({ name }) => name);
  expect(buttons).toEqual(
    expect.arrayContaining([words("player.pause"), words("player.too-much")]),
  );
});
