import type { Plugin } from "vite";

/**
 * A build step for a page that comes painted: in the place of its own script stands that which fetches it after
 * the first paint, the chunk "after-paint".
 */
export const scriptAfterPaint = (pages: readonly string[]): Plugin => ({
  name: "script-after-paint",
  transformIndexHtml: {
    order: "post",
    handler(html, { path, bundle = {} }) {
      if (!pages.includes(path)) return html;
      const gate = Object.values(bundle).find(
        (one) => one.type === "chunk" && one.name === "after-paint",
      );
      if (gate === undefined) throw new Error("script-after-paint: no chunk of that name");
      const script = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
      if (!script.test(html)) throw new Error(`script-after-paint: no script in ${path}`);
      return html
        .replace(/\s*<link rel="modulepreload"[^>]*>/g, "")
        .replace(
          script,
          `<script type="module" crossorigin src="./${gate.fileName}" data-page="$1"></script>`,
        );
    },
  },
});
