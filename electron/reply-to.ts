import { queries, type Query, type QueryName, type Replies } from "../shared/ipc/queries.ts";
import { problemOf, written } from "../shared/settings/problem.ts";

/** What answers each query; its payload has been checked against the contract. */
export type Repliers = {
  readonly [N in QueryName]: (asked: Query<N>) => Promise<Replies[N]>;
};

/** Answers one query; throws an error that says which field of it does not fit. */
export function replyTo(repliers: Repliers, name: unknown, payload: unknown): unknown {
  if (typeof name !== "string" || !isQueryName(name)) {
    throw new TypeError(`query: there is none called ${written(name)}`);
  }
  const parsed = queries[name].safeParse(payload);
  if (!parsed.success) {
    const { path, value, allowed } = problemOf(parsed.error, payload);
    throw new TypeError(`${name}: ${path || "payload"}: ${value} is not allowed: ${allowed}`);
  }
  // Tables with the same keys, as above.
  return (repliers[name] as (checked: unknown) => unknown)(parsed.data);
}

const isQueryName = (name: string): name is QueryName => Object.hasOwn(queries, name);
