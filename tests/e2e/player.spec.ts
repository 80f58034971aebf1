import { findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { expect, test } from "../support/end-to-end.ts";

const routineOf = (id: string): Routine => {
  const routine = findRoutine(id);
  if (!routine) throw new Error(`no routine ${id}`);
  return routine;
};
const from = "2026-03-30T09:00";

test("a routine is played to its end and stands in the journal", async ({ start, profile }) => {
  const routine = routineOf("stretch-3");
  const supple = await start({ from, rate: 60, arguments: [`--routine=${routine.id}`] });
  await supple.window("player");

  await expect.poll(() => profile.journal().at(-1)?.kind).toBe("routine");
  const [started, ended] = profile.journal();
  expect(started).toMatchObject({ kind: "routine-started", routine: routine.id, by: "command" });
  expect(ended).toMatchObject({
    kind: "routine",
    routine: routine.id,
    outcome: "finished",
    seconds: routine.totalSec,
    zone: "Europe/Berlin",
  });
  expect((await supple.snapshot()).session).toBeNull();
});

test("each step names its exercise; next and back move between them", async ({ start }) => {
  const routine = routineOf("stretch-3");
  const names = routine.steps.map((step) => findExercise(step.exercise)?.name ?? "");
  const supple = await start({ from, rate: 1, arguments: [`--routine=${routine.id}`] });
  const player = await supple.window("player");

  const heading = player.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(names[0] ?? "");
  await player.keyboard.press("ArrowRight");
  await expect(heading).toHaveText(names[1] ?? "");
  await player.keyboard.press("ArrowLeft");
  await expect(heading).toHaveText(names[0] ?? "");
});

test("leaving in the middle is partial", async ({ start, profile }) => {
  const routine = routineOf("desk-reset-5");
  const supple = await start({ from, rate: 30, arguments: [`--routine=${routine.id}`] });
  const player = await supple.window("player");
  const progressed = async () => {
    const { session, at } = await supple.snapshot();
    return session === null ? 0 : (at - session.started) / 1000;
  };
  await expect.poll(progressed).toBeGreaterThan(45);
  await player.close();

  await expect
    .poll(() => profile.journal().at(-1))
    .toMatchObject({
      kind: "routine",
      outcome: "partial",
    });
  const left = profile.journal().at(-1);
  if (left?.kind !== "routine") throw new Error("no routine was journalled");
  expect(left.seconds).toBeGreaterThan(0);
  expect(left.seconds).toBeLessThan(routine.totalSec);
  expect(supple.isOpen("player")).toBe(false);
  expect((await supple.snapshot()).session).toBeNull();
});
