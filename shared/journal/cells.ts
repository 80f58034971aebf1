/** What a table program would take for a formula: it is shown as text when a quote stands before it. */
const formula = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const special = /[",\r\n]|^\s|\s$/;

/** A cell of a table of comma-separated values (RFC 4180). Text that begins like a formula is disarmed. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of such a table. */
export const row = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;
