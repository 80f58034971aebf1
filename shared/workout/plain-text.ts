/** A line as it is read: one kind of dash, cross, quote and space, and lower case. */
export const plainText = (line: string): string =>
  line
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[×✕✖∗]/g, "x")
    .replaceAll(/[‐‑‒–—−]/g, "-")
    .replaceAll(/[’‘`´′]/g, "'")
    .replaceAll(/[“”″]|''/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();

/** Words without accents. */
export const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .replaceAll("ß", "ss");
