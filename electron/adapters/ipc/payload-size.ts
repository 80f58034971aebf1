/** What each value counts beside its text or its bytes. */
const perValue = 8;

/**
 * Whether what a page sent is larger than so many bytes, roughly. It looks no further than that: what contains itself is
 * larger than anything, and nothing is too deep for it.
 */
export function isLargerThan(most: number, sent: unknown): boolean {
  let size = perValue;
  const left: unknown[] = [sent];
  while (left.length > 0 && size <= most) {
    const value = left.pop();
    if (typeof value === "string") size += value.length;
    else if (typeof value === "object" && value !== null) {
      size += bytesOf(value);
      if (size > most) return true;
      if (isList(value)) {
        for (const inner of value) left.push(inner);
      } else if (!ArrayBuffer.isView(value)) {
        for (const [key, inner] of Object.entries(value)) {
          size += perValue + key.length;
          left.push(inner);
        }
      }
    }
  }
  return size > most;
}

type List = readonly unknown[] | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>;

const isList = (value: object): value is List =>
  Array.isArray(value) || value instanceof Set || value instanceof Map;

function bytesOf(value: object): number {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (!isList(value)) return 0;
  return perValue * ("size" in value ? value.size : value.length);
}
