import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { destinationOf } from "../../scripts/network/destination.mjs";
import { runWatched } from "../../scripts/network/watched.mjs";

/** Runs a script of Node in a network that is watched, without waiting for it where there is none. */
async function watch(script: string): Promise<Awaited<ReturnType<typeof runWatched>>> {
  return runWatched(process.execPath, ["-e", script]);
}

const isWatched = await watch("0").then((watched) => "sent" in watched);

describe.runIf(process.platform === "linux")("a network that is watched", () => {
  test.runIf(isWatched)(
    "whatever leaves is caught: names, addresses, datagrams, both families",
    async () => {
      const watched = await watch(`
      const within = { signal: AbortSignal.timeout(500) };
      const socket = require("node:dgram").createSocket("udp4");
      socket.send("x", 5353, "224.0.0.251");
      Promise.allSettled([
        fetch("http://203.0.113.7:81/", within),
        fetch("http://[2001:db8:1::7]/", within),
        fetch("https://supple.example/", within),
      ]).then(() => process.exit(3));`);
      expect(watched.code).toBe(3);
      expect("sent" in watched && watched.sent).toEqual(
        expect.arrayContaining([
          "192.0.2.53.53 A? supple.example.",
          "192.0.2.53.53 AAAA? supple.example.",
          "2001:db8:1::7.80 tcp",
          "203.0.113.7.81 tcp",
          expect.stringMatching(/^224\.0\.0\.251\.5353 /),
        ]),
      );
    },
  );

  test.runIf(isWatched)("what stays on the machine is not", async () => {
    const watched = await watch(`
      const server = require("node:http").createServer((_, answer) => answer.end("here"));
      server.listen(0, "127.0.0.1", async () => {
        const answer = await fetch("http://localhost:" + server.address().port).then((it) => it.text());
        process.exit(answer === "here" ? 0 : 1);
      });`);
    expect(watched).toEqual({ code: 0, sent: [] });
  });

  test("where nobody can watch, the program runs all the same, and that is said", async () => {
    const folder = mkdtempSync(join(tmpdir(), "supple-unwatched-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const ran = join(folder, "ran");
    // Without tools on its path it cannot make a network.
    const watched = await runWatched(
      process.execPath,
      ["-e", `fs.writeFileSync(${JSON.stringify(ran)}, "once")`],
      {
        env: { PATH: "/nowhere" },
      },
    );
    expect(watched).toEqual({ code: 0, unwatched: expect.stringMatching(/unshare|ip link/) });
    expect(readFileSync(ran, "utf8")).toBe("once");
  });
});

test("a packet is told by where it wanted to go, and a question for a name by what it asked", () => {
  const lines = [
    "IP 192.0.2.2.47787 > 192.0.2.53.53: 27774+ A? example.org. (29)",
    "IP6 2001:db8::2.55252 > 2606:4700::1.80: Flags [S], seq 2935414476, win 64800, length 0",
    "IP 192.0.2.2.55983 > 224.0.0.251.9: UDP, length 1",
    "ARP, Request who-has 192.0.2.1 tell 192.0.2.2, length 28",
  ];
  expect(lines.map(destinationOf)).toEqual([
    "192.0.2.53.53 A? example.org.",
    "2606:4700::1.80 tcp",
    "224.0.0.251.9 udp",
    "ARP, Request who-has 192.0.2.1 tell 192.0.2.2, length 28",
  ]);
});
