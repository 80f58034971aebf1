import { z } from "zod";
import { conditionTags } from "../content/schema.ts";
import { bodyConditions, bodyPositions, triggers } from "../domain/body.ts";
import { rollingAreas } from "../domain/muscle-area.ts";
import type { Journal } from "../journal/journal.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant, Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { isEarly } from "./early-bending.ts";
import { flareAt } from "./flare.ts";
import { unlockedExercises } from "./form-progress.ts";
import { notSuitedAt, notSuitedSchema } from "./not-suited.ts";
import { painAt } from "./pain.ts";
import { usualRollingSeconds } from "./rolling.ts";
import { pregnancyWeekOn } from "./pregnancy-week.ts";

/** What speaks against movements for one person at one moment: plain data, kept with a session and sent to windows. */
export const limitsSchema = z.object({
  /** What the person told, and `acute-pain` while a flare lasts (R27). */
  conditions: z.array(z.enum(conditionTags)).readonly(),
  /** R34. The week of pregnancy, or null when it was not said. */
  pregnancyWeek: z.int().nullable(),
  /** R34. The week from which safe exercises on the back are left out. */
  pregnancyFromWeek: z.int(),
  /** R33. What the person's professional agreed to. */
  agreed: z
    .array(z.object({ exercise: z.string(), condition: z.enum(bodyConditions) }).readonly())
    .readonly(),
  triggers: z.array(z.enum(triggers)).readonly(),
  /** What is at hand; null when it was not said, and everything is taken to be. */
  equipment: z.array(z.string()).readonly().nullable(),
  positions: z.array(z.enum(bodyPositions)).readonly(),
  /** R23. The answer about pain that counts, 0 to 10; null without one. */
  pain: z.int().min(0).max(10).nullable(),
  /** R35. The day has only begun: some backs should not bend forward yet. */
  early: z.boolean(),
  /** R35. For how many minutes a day counts as begun. */
  earlyMinutes: z.int().default(60),
  /** R19. Exercises whose form was confirmed, and whose person has next to no pain. */
  unlocked: z.array(z.string()).readonly(),
  /** R24. What did not suit, as far as that still counts. */
  notSuited: z.array(notSuitedSchema).readonly().default([]),
  /** R22. What the person rolls, and for how many seconds each. */
  rolling: z
    .object({ areas: z.array(z.enum(rollingAreas)).readonly(), seconds: z.int() })
    .readonly()
    .default({ areas: [...rollingAreas], seconds: usualRollingSeconds }),
});
export type Limits = Readonly<z.infer<typeof limitsSchema>>;

/** The limits of somebody who told nothing. */
export const noLimits: Limits = {
  conditions: [],
  pregnancyWeek: null,
  pregnancyFromWeek: 16,
  agreed: [],
  triggers: [],
  equipment: null,
  positions: [...bodyPositions],
  pain: null,
  early: false,
  earlyMinutes: 60,
  unlocked: [],
  notSuited: [],
  rolling: { areas: [...rollingAreas], seconds: usualRollingSeconds },
};

const memory = new WeakMap<Settings, Limits>();

/** The limits that settings alone give, which do not change from hour to hour: the same object for the same settings. */
export function limitsOfBody(settings: Settings): Limits {
  let limits = memory.get(settings);
  if (limits === undefined) {
    const { agreed, conditions, equipment, positions, pregnancyWeek, triggers } = settings.body;
    const { pregnancyFromWeek, earlyBendingMinutes } = settings.safety;
    limits = {
      ...noLimits,
      rolling: { areas: settings.rolling.areas, seconds: settings.rolling.secondsPerArea },
      conditions,
      pregnancyWeek,
      pregnancyFromWeek,
      agreed,
      triggers,
      equipment,
      positions,
      earlyMinutes: earlyBendingMinutes,
    };
    memory.set(settings, limits);
  }
  return limits;
}

/** The limits at a moment. `wokeAt` is the first activity of the person's day, null when none is known. */
export function limitsAt(
  settings: Settings,
  journal: Journal,
  { wokeAt }: { readonly wokeAt: Instant | null },
  now: Now,
): Limits {
  const limits = limitsOfBody(settings);
  const flaring = flareAt(journal, now.at) !== null;
  return {
    ...limits,
    pregnancyWeek: pregnancyWeekOn(settings.body, localDateOf(now.at, now.zone)),
    conditions: flaring ? [...limits.conditions, "acute-pain"] : limits.conditions,
    pain: painAt(journal, now.at),
    early: isEarly(settings.safety, wokeAt, now.at),
    unlocked: unlockedExercises(journal, now),
    notSuited: notSuitedAt(journal, now.at),
  };
}
