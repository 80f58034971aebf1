import { z } from "zod";
import { exercises, routines } from "../shared/content/catalogue.ts";
import figures from "../shared/content/data/figures.json" with { type: "json" };
import guide from "../shared/content/data/guide.json" with { type: "json" };
import sources from "../shared/content/data/sources.json" with { type: "json" };
import { gymExercises } from "../shared/content/library.ts";
import {
  exerciseSchema,
  guideSchema,
  routineSchema,
  sourceSchema,
} from "../shared/content/schema.ts";
import { figuresFileSchema } from "../shared/figure/schema.ts";

/** A build step that stops the build when content does not fit its schema, naming the place. */
export const checkedContent = () => ({
  name: "checked-content",
  buildStart() {
    for (const [name, schema, data] of [
      ["exercises", z.array(exerciseSchema), exercises],
      ["gym-exercises", z.array(exerciseSchema), gymExercises],
      ["routines", z.array(routineSchema), routines],
      ["figures", figuresFileSchema, figures],
      ["guide", guideSchema, guide],
      ["sources", z.array(sourceSchema), sources],
    ] as const) {
      const result = schema.safeParse(data);
      if (!result.success) {
        throw new Error(`shared/content/data/${name}.json: ${z.prettifyError(result.error)}`);
      }
    }
  },
});
