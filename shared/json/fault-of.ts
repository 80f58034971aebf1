/** What may come next: "after" is what follows a whole value. */
type Expected = "value" | "value or ]" | "key or }" | "key" | ":" | "after";

const space = /[ \t\r\n]*/y;
/** A mark, a string without control characters, a number or a word. */
const token =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

const matchAt = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

/** The offset at which a text that is not JSON ceases to be JSON; at its end when it was cut off there. */
export function faultOf(text: string): number {
  const inside: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let offset = 0; ;) {
    offset += matchAt(space, text, offset)?.length ?? 0;
    const found = matchAt(token, text, offset);
    const next: Expected | null = found === undefined ? null : after(found, expected, inside);
    if (found === undefined || next === null) return offset;
    expected = next;
    offset += found.length;
  }
}

/** What is expected after this token, or null where the token has no place. */
function after(found: string, expected: Expected, inside: ("{" | "[")[]): Expected | null {
  const valueFits = expected === "value" || expected === "value or ]";
  switch (found) {
    case "{":
    case "[":
      if (!valueFits) return null;
      inside.push(found);
      return found === "{" ? "key or }" : "value or ]";
    case "}":
      if (expected !== "key or }" && expected !== "after") return null;
      return inside.pop() === "{" ? "after" : null;
    case "]":
      if (expected !== "value or ]" && expected !== "after") return null;
      return inside.pop() === "[" ? "after" : null;
    case ",":
      if (expected !== "after" || inside.length === 0) return null;
      return inside.at(-1) === "{" ? "key" : "value";
    case ":":
      return expected === ":" ? "value" : null;
    default:
      if (valueFits) return "after";
      return found.startsWith('"') && expected.startsWith("key") ? ":" : null;
  }
}
