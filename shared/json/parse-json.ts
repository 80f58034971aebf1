import { faultOf } from "./fault-of.ts";

/** Some editors put it before a text to tell its encoding; it says nothing. */
const byteOrderMark = "\uFEFF";

/** What a text of JSON says. Throws a `SyntaxError` that names the line and the column, from 1 on, where it is none. */
export function parseJson(text: string): unknown {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    const lines = json.slice(0, faultOf(json)).split("\n");
    const column = (lines.at(-1) ?? "").length + 1;
    throw new SyntaxError(`not JSON at line ${lines.length}, column ${column}`);
  }
}
