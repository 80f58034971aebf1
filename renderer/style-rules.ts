const named: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

/** What could end a rule or its element is nothing that a component writes. */
const isPlain = (declarations: string): boolean => !/[<>{}\\]/.test(declarations);

/**
 * The same HTML, as React writes it, without `style` attributes, and rules that say what they said below the element
 * with that id: a strict policy takes a style element with its nonce, and no attribute that came in a document.
 */
export function styleRules(html: string, id: string): { html: string; rules: string } {
  const numbers = new Map<string, number>();
  const bare = html.replace(/ style="([^"]*)"/g, (_, escaped: string) => {
    const declarations = escaped.replace(/&[^;]+;/g, (entity) => named[entity] ?? entity);
    if (!isPlain(declarations)) return "";
    const number = numbers.get(declarations) ?? numbers.size;
    numbers.set(declarations, number);
    return ` data-style="${number}"`;
  });
  const rules = [...numbers].map(
    ([declarations, number]) => `#${id} [data-style="${number}"]{${declarations}}`,
  );
  return { html: bare, rules: rules.join("") };
}
