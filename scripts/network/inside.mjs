// @ts-check
// Runs in a network namespace that is still empty: makes the network, watches it while the program runs, and leaves
// what was sent in report.json of the folder that is named first. Before the program and after it, a datagram of its
// own has to be seen: a watcher that sees nothing at all is told from a program that sends nothing.
import { spawn, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runProgram } from "../run-program.mjs";
import { destinationOf } from "./destination.mjs";

const [folder = "", command = "", ...args] = process.argv.slice(2);

/** Addresses that are kept for documentation (RFC 5737, RFC 3849). */
const own = { v4: "192.0.2.2", v6: "2001:db8::2" };
const router = { v4: "192.0.2.1", v6: "2001:db8::1" };
const nameServer = "192.0.2.53";
const controls = { first: "198.51.100.1", last: "198.51.100.2" };

/** How long a packet may take to the watcher's output. */
const patienceMs = 5_000;

/** @param {object} said */
const report = (said) => writeFileSync(join(folder, "report.json"), JSON.stringify(said));

/** @param {readonly string[]} words */
function ip(...words) {
  const { status, stderr, error } = spawnSync("ip", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`ip ${words.join(" ")}: ${error?.message ?? stderr.trim()}`);
}

function makeNetwork() {
  ip("link", "set", "lo", "up");
  ip("link", "add", "name", "outward", "type", "veth", "peer", "name", "wire");
  // Nobody answers for the addresses out there: asked for none, each packet goes at once.
  ip("link", "set", "outward", "arp", "off", "addrgenmode", "none");
  ip("link", "set", "wire", "addrgenmode", "none", "up");
  ip("link", "set", "outward", "up");
  ip("address", "add", `${own.v4}/24`, "dev", "outward");
  ip("route", "add", "default", "via", router.v4, "dev", "outward");
  // A machine without IPv6 can send nothing over it.
  if (existsSync("/proc/sys/net/ipv6")) {
    ip("-6", "address", "add", `${own.v6}/64`, "dev", "outward", "nodad");
    ip("-6", "route", "add", "default", "via", router.v6, "dev", "outward");
  }
  const servers = join(folder, "resolv.conf");
  writeFileSync(servers, `nameserver ${nameServer}\noptions timeout:1 attempts:1\n`);
  const { status, stderr } = spawnSync("mount", ["--bind", servers, "/etc/resolv.conf"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`mount: ${stderr.trim()}`);
}

/** @returns {Promise<{ seen: Set<string>, stop: () => Promise<void> }>} once it watches */
function watchOutward() {
  const tcpdump = spawn("tcpdump", ["-i", "outward", "-n", "-l", "-t", "-Z", "root"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {Set<string>} */
  const seen = new Set();
  const ended = new Promise((resolve) => tcpdump.once("close", resolve));
  createInterface({ input: tcpdump.stdout }).on("line", (line) => seen.add(destinationOf(line)));
  return new Promise((resolve, reject) => {
    let said = "";
    tcpdump.once("error", (error) => reject(new Error(`tcpdump: ${error.message}`)));
    tcpdump.once("exit", () => reject(new Error(`tcpdump: ${said.trim()}`)));
    tcpdump.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
      if (!said.includes("listening on")) return;
      resolve({
        seen,
        stop: async () => {
          tcpdump.kill();
          await ended;
        },
      });
    });
  });
}

/**
 * Sends a datagram, and takes it out of what was seen again.
 * @param {Set<string>} seen
 * @param {string} to
 */
async function control(seen, to) {
  const socket = createSocket("udp4");
  socket.send("control", 9, to);
  const until = Date.now() + patienceMs;
  const isThere = () => [...seen].some((place) => place.startsWith(`${to}.9 `));
  while (!isThere() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  socket.close();
  if (!isThere()) throw new Error("the watcher did not see its own packet");
  for (const place of seen) if (place.startsWith(`${to}.9 `)) seen.delete(place);
}

/** @param {unknown} error */
const words = (error) => (error instanceof Error ? error.message : String(error));

async function begin() {
  makeNetwork();
  const watch = await watchOutward();
  await control(watch.seen, controls.first);
  return watch;
}

const watching = await begin().catch((error) => {
  report({ unready: words(error) });
  process.exit(1);
});
process.exitCode = await runProgram(command, args);
try {
  await control(watching.seen, controls.last);
  report({ sent: [...watching.seen].toSorted() });
} catch (error) {
  report({ blind: words(error) });
}
await watching.stop();
