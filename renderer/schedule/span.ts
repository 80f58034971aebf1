/** From minute to minute of the day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of the spans lies outside those that are cut out. */
export const without = (spans: readonly Span[], cut: readonly Span[]): readonly Span[] =>
  cut.reduce<readonly Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) => [
        ...(span.from < from ? [{ from: span.from, to: Math.min(span.to, from) }] : []),
        ...(span.to > to ? [{ from: Math.max(span.from, to), to: span.to }] : []),
      ]),
    spans,
  );
