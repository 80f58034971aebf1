import { z } from "zod";
import { exercises, routines } from "../shared/content/catalogue.ts";
import { exerciseSchema, routineSchema } from "../shared/content/schema.ts";

/** A build step that stops the build when content does not fit its schema, naming the place. */
export const checkedContent = () => ({
  name: "checked-content",
  buildStart() {
    for (const [name, schema, data] of [
      ["exercises", z.array(exerciseSchema), exercises],
      ["routines", z.array(routineSchema), routines],
    ] as const) {
      const result = schema.safeParse(data);
      if (!result.success) {
        throw new Error(`shared/content/data/${name}.json: ${z.prettifyError(result.error)}`);
      }
    }
  },
});
