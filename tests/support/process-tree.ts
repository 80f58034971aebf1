import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** A process of a tree, as the kernel of Linux tells it. */
export interface TreeProcess {
  readonly pid: number;
  /** What Chromium started it for, such as "gpu-process", "renderer" or "zygote"; else the name of its program. */
  readonly role: string;
}

/** The process and all that it started, and they, which still run; none when it has ended itself. */
export function processTree(root: number): readonly TreeProcess[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = parentOf(root) === undefined ? [] : [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found.map((pid) => ({ pid, role: roleOf(pid) }));
}

/** What the processes hold of the machine's memory, in bytes: a page that several share is divided among them (Pss). */
export const memoryOf = (processes: readonly TreeProcess[]): number =>
  sum(processes.map(({ pid }) => kibibytes.exec(read(pid, "smaps_rollup"))?.[1])) * 1024;

/**
 * What of it they made themselves, in bytes: without the files that they map, which are divided among whatever else runs
 * the same program just then.
 */
export const ownMemoryOf = (processes: readonly TreeProcess[]): number =>
  sum(
    processes.flatMap(({ pid }) => {
      const text = read(pid, "smaps_rollup");
      return ["Anon", "Shmem"].map(
        (what) => new RegExp(`^Pss_${what}:\\s+(\\d+) kB$`, "m").exec(text)?.[1],
      );
    }),
  ) * 1024;

/** How many files, sockets and pipes the processes have open. */
export const handlesOf = (processes: readonly TreeProcess[]): number =>
  sum(processes.map(({ pid }) => list(pid, "fd").length));

/** How many threads the processes have. */
export const threadsOf = (processes: readonly TreeProcess[]): number =>
  sum(processes.map(({ pid }) => list(pid, "task").length));

/** What threads have done since they began, by thread. */
export type Activity = ReadonlyMap<string, ThreadActivity>;

export interface ThreadActivity {
  /** Of processor time. */
  readonly milliseconds: number;
  /** How often it went to sleep of itself, and so had to be woken. */
  readonly wakeups: number;
  /** The role of its process and its own name, such as "gpu-process/Chrome_ChildIOT". */
  readonly name: string;
}

export function activityOf(processes: readonly TreeProcess[]): Activity {
  const threads = processes.flatMap(({ pid, role }) =>
    list(pid, "task").map((id): readonly [string, ThreadActivity] => {
      const [onProcessor = 0] = read(pid, `task/${id}/schedstat`).split(" ").map(Number);
      return [
        `${pid}/${id}`,
        {
          milliseconds: onProcessor / 1e6,
          wakeups: Number(voluntary.exec(read(pid, `task/${id}/status`))?.[1] ?? 0),
          name: `${role}/${read(pid, `task/${id}/comm`).trim()}`,
        },
      ];
    }),
  );
  return new Map(threads);
}

/** What was done from one look to a later one. What a thread did that began and ended in between is not seen. */
export function activityBetween(before: Activity, after: Activity): Activity {
  return new Map(
    [...after].map(([id, { milliseconds, wakeups, name }]) => {
      const earlier = before.get(id);
      return [
        id,
        {
          milliseconds: milliseconds - (earlier?.milliseconds ?? 0),
          wakeups: wakeups - (earlier?.wakeups ?? 0),
          name,
        },
      ];
    }),
  );
}

const kibibytes = /^Pss:\s+(\d+) kB$/m;
const voluntary = /^voluntary_ctxt_switches:\s+(\d+)$/m;
const parent = /^PPid:\s+(\d+)$/m;
const state = /^State:\s+(\w)/m;

const sum = (numbers: readonly (number | string | undefined)[]): number =>
  numbers.reduce<number>((total, number) => total + Number(number ?? 0), 0);

/** Undefined for one that has ended, also while nobody has asked yet how. */
function parentOf(pid: number | string): number | undefined {
  const status = read(pid, "status");
  const found = parent.exec(status)?.[1];
  return found === undefined || state.exec(status)?.[1] === "Z" ? undefined : Number(found);
}

function roleOf(pid: number): string {
  const words = read(pid, "cmdline").split(/[\0 ]/);
  const type = words.find((word) => word.startsWith("--type="));
  const of = words.find((word) => word.startsWith("--utility-sub-type="));
  const role = (of ?? type)?.replace(/^.*=/, "");
  return role ?? basename(words[0] ?? "");
}

/** Empty when the process has gone meanwhile. */
function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function list(pid: number, folder: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/${folder}`);
  } catch {
    return [];
  }
}
