import type { z } from "zod";

/** What is wrong with a document: where, what stands there, and what is allowed. */
export interface Problem {
  /** Dotted, such as "reminders.micro.everyMinutes"; empty for the document itself. */
  readonly path: string;
  /** What stands there, as JSON, cut short. */
  readonly value: string;
  readonly allowed: string;
}

type Issue = z.core.$ZodIssue;

const longest = 80;

/** JSON reads 1e999 as infinity, and writes infinity as null. */
const isInfinite = (value: unknown) => value === Infinity || value === -Infinity;

function asJson(value: unknown): string {
  if (isInfinite(value)) return String(value);
  try {
    const finite = (_key: string, inner: unknown) => (isInfinite(inner) ? String(inner) : inner);
    return JSON.stringify(value, finite) ?? "nothing";
  } catch {
    // JSON.parse reads deeper nesting than JSON.stringify can write.
    return "a value nested too deep to show";
  }
}

/** A value as JSON, cut short, of whatever kind it is. */
export function written(value: unknown): string {
  const text = asJson(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    document,
  );

// Of a union the branch that fits best says what was meant: with the fewest issues, then the one that got furthest.
function innermost(issue: Issue): { readonly issue: Issue; readonly path: readonly PropertyKey[] } {
  if (issue.code !== "invalid_union") return { issue, path: issue.path };
  const fewest = Math.min(...issue.errors.map((branch) => branch.length));
  const branches = issue.errors
    .filter((branch) => branch.length === fewest)
    .flatMap((branch) => branch.slice(0, 1).map(innermost));
  const deepest = branches.toSorted((a, b) => b.path.length - a.path.length)[0];
  if (!deepest || deepest.path.length === 0) return { issue, path: issue.path };
  return { issue: deepest.issue, path: [...issue.path, ...deepest.path] };
}

function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(", ");
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    case "invalid_type":
      return issue.message.startsWith("Invalid input")
        ? `a value of type ${issue.expected}`
        : issue.message;
    default:
      return issue.message;
  }
}

/** The first thing that is wrong with a document that did not fit its schema. */
export function problemOf(error: z.ZodError, document: unknown): Problem {
  const first = error.issues[0];
  if (!first) return { path: "", value: written(document), allowed: "a document that fits" };
  const { issue, path } = innermost(first);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return {
      path: [...path, key].join("."),
      value: written(valueAt(document, [...path, key])),
      allowed: "no key of that name",
    };
  }
  return {
    path: path.join("."),
    value: written(valueAt(document, path)),
    allowed: allowedBy(issue),
  };
}
