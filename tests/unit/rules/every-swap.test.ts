import { describe, expect, test } from "vitest";
import { library } from "../../../shared/content/library.ts";
import { risks, type Exercise } from "../../../shared/content/schema.ts";
import { triggers } from "../../../shared/domain/body.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { isAllowed, suitabilityOf } from "../../../shared/rules/suitability.ts";
import { checkedWorkout } from "../../../shared/rules/workout-check.ts";
import { lineOf, swapFor } from "../../../shared/rules/workout-swap.ts";
import { instant, zone, type Now } from "../../../shared/time/instant.ts";
import { amountsIn } from "../../../shared/workout/amounts.ts";
import { bodies, nameOf } from "../../support/bodies.ts";
import { words } from "../../support/words.ts";

const now: Now = { at: instant(Date.UTC(2026, 2, 30, 17)), zone: zone("UTC") };
const { amounts } = amountsIn("");
const shared = (a: Exercise, b: Exercise) => a.targets.some((target) => b.targets.includes(target));

/** The exercises of the library that a person should not do as they are: a safe one is kept, with its note (R33). */
const needing = (limits: Limits): readonly Exercise[] =>
  library.filter((one) => !(one.risk === "safe" && isAllowed(suitabilityOf(one, limits))));

/** What is wrong with the swaps of a person, over the whole library; and how many lines have none. */
function swapsOf(limits: Limits): { readonly faults: readonly string[]; readonly none: number } {
  const faults: string[] = [];
  let none = 0;
  for (const from of needing(limits)) {
    const to = swapFor(from, { limits, done: [], now });
    if (to === null) {
      none += 1;
      continue;
    }
    const say = (wrong: boolean, what: string) => {
      if (wrong) faults.push(`${nameOf(limits)}: ${from.id} → ${to.id} ${what}`);
    };
    say(to === from, "is itself");
    say(!isAllowed(suitabilityOf(to, limits)), "does not suit");
    say(to.faultCard === true || to.risk === "avoid-until-form", "is closed");
    say(risks.indexOf(to.risk) > risks.indexOf(from.risk), "is riskier");
    say(!from.alternatives.includes(to.id) && !shared(from, to), "trains something else");
  }
  return { faults, none };
}

describe(`the swaps of ${library.length} exercises`, () => {
  // With the figures of the swaps: how many lines have none, over all bodies.
  test(`suit each of ${bodies.length} sets of up to three conditions, and are hardly ever missing`, () => {
    const swaps = bodies.map(swapsOf);
    expect(swaps.flatMap(({ faults }) => faults)).toEqual([]);
    const lines = bodies.reduce((sum, limits) => sum + needing(limits).length, 0);
    const none = swaps.reduce((sum, one) => sum + one.none, 0);
    expect({ lines, none }).toMatchInlineSnapshot(`
      {
        "lines": 36795,
        "none": 1300,
      }
    `);
    expect(swapsOf(noLimits).none).toBe(0);
  });

  test("suit each with what sets the back off, and with pain, a flare, an early hour", () => {
    const pairs = bodies.filter(({ conditions }) => conditions.length < 3);
    const more: readonly Partial<Limits>[] = [
      ...triggers.map((trigger) => ({ triggers: [trigger] })),
      { pain: 4 },
      { pain: 7, early: true },
      { positions: ["seated", "standing"] },
    ];
    const faults = pairs.flatMap((body) =>
      more.flatMap((part) => swapsOf({ ...body, ...part }).faults),
    );
    expect(faults).toEqual([]);
  });

  test("are never themselves to be avoided, as the check reads them where they are taken", () => {
    const faults: string[] = [];
    for (const limits of bodies.filter(({ conditions }) => conditions.length < 3)) {
      const person = { limits, done: [], now };
      const taken = new Set(needing(limits).flatMap((from) => swapFor(from, person) ?? []));
      const lines = [...taken].map((one) => lineOf(one, amounts));
      const text = lines.map(({ id, values }) => words(id, values)).join("\n");
      for (const { verdict, text: written } of checkedWorkout(text, person)) {
        if (verdict === "avoid" || verdict === "unknown") {
          faults.push(`${nameOf(limits)}: ${written} is ${verdict}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
