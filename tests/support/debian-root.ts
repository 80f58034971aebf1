import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Ran, run } from "./packaged.ts";

/** The release that is tried: the oldest that is supported. */
const suite = process.env["SUPPLE_DEBIAN"] ?? "bookworm";
const mirror = "http://deb.debian.org/debian";

/** The numbers of the one person in it, who is not root. */
const person = 1000;

/** A Debian with the packages that every Debian has, and nothing else, in a folder. Only root can make one. */
export interface DebianRoot {
  readonly folder: string;
  /** The words that run a program in it, with the display of this machine and a home, and with nothing of its other places. */
  command(who: "root" | "person", words: readonly string[], env?: Environment): readonly string[];
  /** Runs a program in it to its end. */
  run(who: "root" | "person", words: readonly string[], env?: Environment): Promise<Ran>;
  /** Every path in it that is not a log, a cache or somebody's own, with its rights and, where it does not keep its own records there, its size. */
  paths(): ReadonlyMap<string, string>;
  remove(): void;
}

type Environment = Readonly<Record<string, string>>;

/** What changes without anything being installed, and what is the person's. */
const passedOver = new Set(
  ["dev", "home", "proc", "root", "run", "sys", "tmp"]
    .map((name) => `/${name}`)
    .concat("/var/cache", "/var/log", "/var/tmp"),
);

// Mounted for the one program, and gone with it.
const enter = `
  mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" &&
  mkdir -p "$1/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix" &&
  cd / && root=$1 && shift && exec chroot "$root" "$@"`;

/** Fetches and unpacks one from Debian's archive. Throws when that fails. */
export async function debianRoot(): Promise<DebianRoot> {
  const folder = resolve(import.meta.dirname, "../.output/debian-root");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // One that a run left that was broken off.
  remove();
  mkdirSync(folder, { recursive: true });
  const must = async (words: readonly string[]) => {
    const ran = await run(words, process.env as Environment);
    if (ran.code === 0) return;
    remove();
    throw new Error(`${words[0]} failed:\n${ran.stdout.slice(-2000)}\n${ran.stderr}`);
  };
  await must(["debootstrap", "--variant=minbase", suite, folder, mirror]);
  chmodSync(folder, 0o755);
  // Nothing in it has to outlive a power cut, and dpkg's care for that is most of what an installation takes.
  writeFileSync(join(folder, "etc/dpkg/dpkg.cfg.d/unsafe"), "force-unsafe-io\n");
  const command: DebianRoot["command"] = (who, words, env = {}) => {
    const home = who === "root" ? "/root" : "/home/person";
    const whole = {
      HOME: home,
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
      LANG: "C.UTF-8",
      DEBIAN_FRONTEND: "noninteractive",
      ...env,
    };
    const given = Object.entries(whole).map(([name, value]) => `${name}=${value}`);
    const as = who === "root" ? [] : [`--userspec=${person}:${person}`, "--groups="];
    const entering = [
      "unshare",
      "--mount",
      "sh",
      "-c",
      enter.replace("chroot", `chroot ${as.join(" ")}`),
    ];
    return [...entering, "sh", folder, "env", "-i", ...given, ...words];
  };
  await must(command("root", ["useradd", "--create-home", `--uid=${person}`, "person"]));
  return {
    folder,
    command,
    run: (who, words, env) => run(command(who, words, env), process.env as Environment),
    paths: () => new Map(pathsBelow(folder, "")),
    remove,
  };
}

function* pathsBelow(root: string, path: string): Generator<readonly [string, string]> {
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const name = `${path}/${entry.name}`;
    if (passedOver.has(name)) continue;
    const { mode, size } = lstatSync(join(root, name));
    const recorded = name.startsWith("/var/lib/") || entry.isDirectory();
    yield [name, recorded ? mode.toString(8) : `${mode.toString(8)} ${size}`];
    if (entry.isDirectory()) yield* pathsBelow(root, name);
  }
}
