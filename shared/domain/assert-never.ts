/** The end of an exhausted choice: a case that the types rule out throws, naming it. */
export function assertNever(value: never): never {
  throw new Error(`Unforeseen: ${JSON.stringify(value)}`);
}
