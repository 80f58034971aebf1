import type { Said } from "../shared/ipc/bridge.ts";
import { queries, type Query, type QueryName, type Replies } from "../shared/ipc/queries.ts";
import { problemOf, written } from "../shared/settings/problem.ts";

/** What answers each query; its payload has been checked against the contract. */
export type Repliers = {
  readonly [N in QueryName]: (asked: Query<N>) => Promise<Replies[N]>;
};

/** Answers one query, or says which field of it does not fit: `journal.days: from: …`. */
export async function replyTo(
  repliers: Repliers,
  name: unknown,
  payload: unknown,
): Promise<Said<unknown>> {
  if (typeof name !== "string" || !isQueryName(name)) {
    return { ok: false, error: `query: there is none called ${written(name)}` };
  }
  const parsed = queries[name].safeParse(payload);
  if (!parsed.success) {
    const { path, value, allowed } = problemOf(parsed.error, payload);
    const error = `${name}: ${path || "payload"}: ${value} is not allowed: ${allowed}`;
    return { ok: false, error };
  }
  // Tables with the same keys, as above.
  const reply = repliers[name] as (checked: unknown) => Promise<unknown>;
  return { ok: true, value: await reply(parsed.data) };
}

const isQueryName = (name: string): name is QueryName => Object.hasOwn(queries, name);
