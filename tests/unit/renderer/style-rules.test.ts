import { expect, it } from "vitest";
import { styleRules } from "../../../renderer/style-rules.ts";

it("says once, as a rule, what style attributes said", () => {
  const html = `<p style="color:red">a</p><path style="--w:2;stroke:var(--ink)" d="M0"/><p style="color:red">b</p>`;
  expect(styleRules(html, "painting")).toEqual({
    html: `<p data-style="0">a</p><path data-style="1" d="M0"/><p data-style="0">b</p>`,
    rules: `#painting [data-style="0"]{color:red}#painting [data-style="1"]{--w:2;stroke:var(--ink)}`,
  });
});

it("reads what React escaped", () => {
  const { rules } = styleRules(`<p style="font-family:&quot;Figtree&quot;, a&amp;b"></p>`, "p");
  expect(rules).toBe(`#p [data-style="0"]{font-family:"Figtree", a&b}`);
});

it("leaves out what could end a rule or its element", () => {
  for (const hostile of ["a}*{b", "&lt;/style&gt;", "x:\\7d "]) {
    expect(styleRules(`<p style="${hostile}">t</p>`, "p")).toEqual({ html: "<p>t</p>", rules: "" });
  }
});

it("leaves texts alone that speak of styles", () => {
  const html = "<p>say style=&quot;color:red&quot;</p>";
  expect(styleRules(html, "p")).toEqual({ html, rules: "" });
});
