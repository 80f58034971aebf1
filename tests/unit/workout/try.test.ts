import { readFileSync } from "node:fs";
import { test } from "vitest";
import { matcher } from "../../../shared/workout/match-name.ts";
import { readLine } from "../../../shared/workout/lines.ts";
test("try", () => {
  const rows = readFileSync(new URL("tuning-lines.tsv", import.meta.url), "utf8").trim().split("\n").map((r) => r.split("\t") as [string, string]);
  for (const share of [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
    const match = matcher(share);
    let right = 0, named = 0, expected = 0; const wrong: string[] = [];
    for (const [line, want] of rows) {
      const parts = readLine(line, 1); const w = parts[0];
      const m = w ? match(w.words, w.amounts) : { kind: "unknown", near: [] } as const;
      const got = m.kind === "one" ? m.exercise.id : m.kind === "several" ? m.exercises[0]!.id : "unknown";
      if (got !== "unknown") named++; if (want !== "unknown") expected++;
      if (got === want && want !== "unknown") right++;
      if (got !== want) wrong.push(`${line} | want ${want} got ${got} [${m.kind}] words="${w?.words}" parts=${parts.length}`);
    }
    console.log(share, "precision", right, "/", named, (right / named).toFixed(4), "recall", right, "/", expected, (right / expected).toFixed(4));
    if (share === 0.2) console.log(wrong.join("\n"));
  }
});
