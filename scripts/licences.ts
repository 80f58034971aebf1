import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** A build step that writes the licences of every npm package that it takes something from beside what it builds. */
export const licences = (): Plugin => ({
  name: "licences",
  apply: "build",
  generateBundle() {
    const folders = new Set([...this.getModuleIds()].flatMap((id) => folderOf(id) ?? []));
    // A package may be there twice, of one version.
    const parts = new Set([...folders].map(licenceIn));
    const source = [...parts].toSorted().join("\n");
    this.emitFile({ type: "asset", fileName: "licences.md", source });
  },
});

/** The package's folder that a module lies in; null for Supple's own. */
function folderOf(id: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? null;
}

function licenceIn(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text =
    file === undefined
      ? `Under the licence ${JSON.stringify(manifest.license)}, whose text it does not bring.`
      : readFileSync(join(folder, file), "utf8");
  return `## ${manifest.name} ${manifest.version}\n\n${text.trim()}\n`;
}
