const longest = 56;

/** An id in kebab-case made from a title, not among those taken; of a title without Latin letters or digits, `fallback`. */
export function idOf(title: string, taken: readonly string[], fallback: string): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replaceAll(/^-|-$/g, "");
  const id = words === "" ? fallback : words;
  if (!taken.includes(id)) return id;
  let n = 2;
  while (taken.includes(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}
