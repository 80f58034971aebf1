import type { Page } from "@playwright/test";
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { processTree } from "../support/process-tree.ts";

const root = resolve(import.meta.dirname, "../..");
const monday = { from: "2026-03-30T09:00", rate: 1 };
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

/** Runs JavaScript in a page as the page itself would: behind the evaluation, under its policy, with its rights. */
const inPage = <T>(page: Page, script: string): Promise<T> =>
  page.evaluate<T>(
    `new Promise((resolve, reject) => setTimeout(() => (async () => {${script}})().then(resolve, reject)))`,
  );

/** A server of somebody else on this machine, and what was asked of it. */
async function stranger() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>elsewhere</title><body>elsewhere</body>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { asked, at: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** The windows that the checks look at: the main window and a player. */
const windowsOf = (supple: App): Promise<readonly Page[]> =>
  Promise.all([supple.window("main"), supple.window("player")]);

/** Runs JavaScript in all of them at once. */
const inEach = <T>(pages: readonly Page[], script: string): Promise<readonly T[]> =>
  Promise.all(pages.map((page) => inPage<T>(page, script)));

test("a page has neither Node nor the rights of a browser, and reads nothing that is not the product's", async ({
  start,
}) => {
  const supple = await start({ ...monday, arguments: ["--routine=breathe-2"] });
  const pages = await windowsOf(supple);

  await test.step("each window is sandboxed, isolated and without Node", async () => {
    const found = await supple.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const real = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        const names = ["sandbox", "contextIsolation", "nodeIntegration", "nodeIntegrationInWorker"];
        const more = ["nodeIntegrationInSubFrames", "webviewTag", "webSecurity"];
        const risky = ["allowRunningInsecureContent", "experimentalFeatures"];
        return Object.fromEntries(
          [...names, ...more, ...risky].map((name) => [name, real[name] ?? false]),
        );
      }),
    );
    expect(found).toHaveLength(2);
    for (const preferences of found) {
      expect(preferences).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      });
    }
  });

  await test.step("each page comes with the strict policy", async () => {
    for (const name of ["main", "prompt", "player"]) {
      const policy = await inPage<string>(
        pages[0] as Page,
        `return (await fetch("app://supple/${name}.html")).headers.get("content-security-policy")`,
      );
      const directives = policy.replace(/'nonce-[\w+/=]+'/, "'nonce'").split("; ");
      expect(directives).toEqual([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'nonce'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ]);
    }
  });

  await test.step("scripts and contents from elsewhere are blocked, and nobody elsewhere is asked", async () => {
    const elsewhere = await stranger();
    const each = await inEach<{ ran: string[]; blocked: string[] }>(
      pages,
      `const blocked = new Set();
        document.addEventListener("securitypolicyviolation", (event) => blocked.add(event.effectiveDirective));
        const ran = [];
        window.ranInline = (what) => ran.push(what);
        const add = (tag, attributes, text = "") => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          element.textContent = text;
          document.body.append(element);
          return element;
        };
        const at = ${JSON.stringify(elsewhere.at)};
        add("script", {}, "ranInline('inline')");
        add("script", { src: "data:text/javascript,ranInline('data')" });
        add("script", { src: at + "/script.js" });
        add("script", { type: "module", src: at + "/module.js" });
        add("script", { src: URL.createObjectURL(new Blob(["ranInline('blob')"], { type: "text/javascript" })) });
        add("img", { src: at + "/image.png", onerror: "ranInline('handler')" });
        add("link", { rel: "stylesheet", href: at + "/style.css" });
        add("link", { rel: "prefetch", href: at + "/prefetch" });
        add("style", {}, "body { background: url(" + at + "/background.png) }");
        add("iframe", { src: at + "/frame.html" });
        add("iframe", { src: "data:text/html,<script>parent.ranInline('frame')</script>" });
        add("iframe", { srcdoc: "<script>parent.ranInline('srcdoc')</script>" });
        add("iframe", { src: "app://supple/main.html" });
        add("object", { data: at + "/object" });
        add("embed", { src: at + "/embed" });
        add("video", { src: at + "/video.mp4" });
        add("base", { href: at + "/" });
        add("webview", { src: at + "/webview" });
        const form = add("form", { action: at + "/form", method: "post" });
        form.submit();
        const failures = await Promise.all([
          fetch(at + "/fetch"),
          fetch("file:///etc/passwd"),
          import(at + "/import.js"),
          new Promise((resolve, reject) => {
            const socket = new WebSocket(at.replace("http", "ws") + "/socket");
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
          new Promise((resolve, reject) => {
            const events = new EventSource(at + "/events");
            events.onopen = resolve;
            events.onerror = reject;
          }),
        ].map((attempt) => attempt.then(() => "reached", () => "refused")));
        ran.push(...failures.filter((outcome) => outcome === "reached"));
        for (const attempt of [
          () => eval("ranInline('eval')"),
          () => new Function("ranInline('Function')")(),
          () => setTimeout("ranInline('timeout')"),
          () => new Worker(URL.createObjectURL(new Blob(["fetch('" + at + "/worker')"]))),
          () => new SharedWorker("data:text/javascript,1"),
          () => navigator.sendBeacon(at + "/beacon", "x"),
        ]) {
          try { attempt(); } catch {}
        }
        await navigator.serviceWorker?.register("data:text/javascript,1").catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { ran, blocked: [...blocked].sort() };`,
    );
    for (const found of each) {
      expect(found.ran).toEqual([]);
      expect(found.blocked).toEqual(
        expect.arrayContaining([
          "base-uri",
          "connect-src",

          "form-action",
          "frame-src",
          "img-src",
          "media-src",
          "object-src",
          "script-src",
          "script-src-attr",
          "script-src-elem",
          "style-src-elem",
          "worker-src",
        ]),
      );
    }
    expect(elsewhere.asked).toEqual([]);
    elsewhere.stop();
  });

  await test.step("no permission is given, asked for or looked up", async () => {
    const given = await inEach<string[]>(
      pages,
      `const names = ["geolocation", "notifications", "push", "midi", "camera", "microphone", "background-sync",
          "ambient-light-sensor", "accelerometer", "gyroscope", "magnetometer", "screen-wake-lock", "nfc",
          "clipboard-read", "clipboard-write", "payment-handler", "idle-detection", "periodic-background-sync",
          "storage-access", "window-management", "local-fonts", "display-capture", "persistent-storage"];
        const given = [];
        for (const name of names) {
          const { state } = await navigator.permissions.query({ name, userVisibleOnly: true }).catch(() => ({ state: "unknown" }));
          if (state === "granted" || state === "prompt") given.push(name + " " + state);
        }
        const outcome = (attempt) => Promise.race([
          Promise.resolve().then(attempt).then((value) => value ?? null),
          new Promise((resolve) => setTimeout(resolve, 1_000, null)),
        ]).catch(() => null);
        const tries = {
          notification: async () => (await Notification.requestPermission()) === "granted" || null,
          camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
          microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
          screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
          place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
          clipboard: () => navigator.clipboard.readText(),
          midi: () => navigator.requestMIDIAccess({ sysex: true }),
          wake: () => navigator.wakeLock.request("screen"),
          idle: async () => (await IdleDetector.requestPermission()) === "granted" || null,
          fonts: async () => (await queryLocalFonts()).length || null,
          usb: () => navigator.usb.requestDevice({ filters: [] }),
          hid: async () => (await navigator.hid.requestDevice({ filters: [] })).length || null,
          serial: () => navigator.serial.requestPort(),
          bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
          files: () => showOpenFilePicker(),
          screens: () => getScreenDetails(),
        };
        const outcomes = await Promise.all(Object.entries(tries).map(async ([name, attempt]) => [name, await outcome(attempt)]));
        return [...given, ...outcomes.filter(([, value]) => value !== null).map(([name]) => name)];`,
    );
    expect(given.flat()).toEqual([]);
  });

  await test.step("the scheme serves the built pages of one host, and no path leads out of them", async () => {
    const roads = [
      "app://supple/../../package.json",
      "app://supple/..%2f..%2fpackage.json",
      "app://supple/%2e%2e/%2e%2e/package.json",
      "app://supple/%2e%2e%2f%2e%2e%2fpackage.json",
      "app://supple/..%5c..%5cpackage.json",
      "app://supple/assets/..%2f..%2f..%2fpackage.json",
      "app://supple/%252e%252e%252fpackage.json",
      "app://supple//etc/passwd",
      "app://supple/%2fetc%2fpasswd",
      "app://supple/main.html%00.js",
      "app://supple/%E0%A4%A",
      "app://supple/",
      "app://supple/assets",
      "app://supple/assets/",
      "app://supple/pictures/..%2f..%2fmain/..%2fentry",
      "app://supple/../main/entry.js",
      "app://supple/..%2fmain%2fentry.js",
      "app://supple/..%2fpreload%2fpreload.cjs",
      "app://other/main.html",
      "app://supple.example/main.html",
      "app://localhost/main.html",
      "app:///main.html",
      "file:///etc/passwd",
      `file://${root}/package.json`,
    ];
    const served = await supple.electron.evaluate(async ({ net }, addresses) => {
      const found: string[] = [];
      for (const address of addresses.filter((one) => one.startsWith("app:"))) {
        const response = await net.fetch(address).catch(() => null);
        if (response?.ok === true) found.push(address);
      }
      const page = await net.fetch("app://supple/main.html");
      return { found, page: page.status };
    }, roads);
    expect(served).toEqual({ found: [], page: 200 });
    const read = await inPage<string[]>(
      pages[0] as Page,
      `const found = [];
      for (const address of ${JSON.stringify(roads)}) {
        if (await fetch(address).then((response) => response.ok, () => false)) found.push(address);
        if (await fetch(address, { mode: "no-cors" }).then((response) => response.ok || response.type === "opaque", () => false)) found.push(address);
      }
      return found;`,
    );
    expect(read).toEqual([]);
  });

  await test.step("a page can go nowhere and open nothing", async () => {
    const addresses = [
      "https://supple.example/",
      "http://127.0.0.1:9/",
      "file:///etc/passwd",
      "data:text/html,elsewhere",
      "app://other/main.html",
      "mailto:somebody@supple.example",
      "chrome://gpu",
      "devtools://devtools/bundled/inspector.html",
      "view-source:app://supple/main.html",
      "supple://pause",
      "javascript:document.title='ran'",
    ];
    const before = pages.map((page) => page.url());
    const opened = await inEach<string[]>(
      pages,
      `const opened = [];
        for (const address of ${JSON.stringify(addresses)}) {
          if (window.open(address) !== null) opened.push("window " + address);
          const link = Object.assign(document.createElement("a"), { href: address, target: "_blank" });
          document.body.append(link);
          link.click();
          link.target = "";
          link.click();
          await new Promise((resolve) => setTimeout(resolve, 30));
          try { location.href = address; } catch {}
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return opened;`,
    );
    expect(opened.flat()).toEqual([]);
    expect(pages.map((page) => page.url())).toEqual(before);
    for (const page of pages) expect(await page.title()).not.toBe("ran");
    expect(supple.electron.windows()).toHaveLength(2);
    const contents = await supple.electron.evaluate(
      ({ webContents }) => webContents.getAllWebContents().length,
    );
    expect(contents).toBe(2);
    // Chromium asks nobody before it shows nothing: the page comes back. A player that is left is closed.
    const [main] = pages;
    const visited: string[] = [];
    main?.on("framenavigated", (frame) => visited.push(frame.url()));
    await inPage(main as Page, `setTimeout(() => (location.href = "about:blank"))`);
    await expect.poll(() => visited).toEqual(["about:blank", "app://supple/main.html"]);
  });
});

test("nobody but a page of the product is heard over the bridge", async ({ start, profile }) => {
  const supple = await start({ ...monday, arguments: ["--hidden"] });
  const elsewhere = await stranger();
  const strangers = [elsewhere.at, "data:text/html,elsewhere", "about:blank"];
  for (const address of strangers) {
    const opened = supple.electron.waitForEvent("window");
    await supple.electron.evaluate(
      ({ BrowserWindow }, { preload, at }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        });
        void window.loadURL(at);
      },
      { preload: join(root, "out/preload/preload.cjs"), at: address },
    );
    const page = await opened;
    await page.waitForFunction("'supple' in window");
    const said = await page.evaluate<string[]>(`Promise.all([
      window.supple.send("check-in.record", { pain: 3 }),
      window.supple.send("data.delete", {}),
      window.supple.snapshot(),
      window.supple.week(),
      window.supple.ask("journal.days", { from: "2026-03-01", to: "2026-03-31" }),
    ].map((asked) => asked.then((said) => said.error ?? "heard", (error) => error.message)))`);
    for (const one of said) expect(one, address).toContain("not a page of Supple");
    await page.close();
  }
  elsewhere.stop();
  const main = await (async () => {
    await supple.electron.evaluate(({ app }) => void app.emit("activate"));
    return supple.window("main");
  })();
  const inside = await inPage<string>(
    main,
    `const frame = document.createElement("iframe");
    document.body.append(frame);
    return typeof frame.contentWindow.supple + typeof frame.contentWindow.require;`,
  );
  expect(inside).toBe("undefinedundefined");
  expect(profile.journal()).toEqual([]);
});

test("nothing that was built opens an address outside, or asks for one", () => {
  const files = readdirSync(join(root, "out"), { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && /\.(js|cjs|html)$/.test(file.name));
  expect(scripts.length).toBeGreaterThan(5);
  const suspicious = scripts.filter((file) => {
    const text = readFileSync(join(file.parentPath, file.name), "utf8");
    return /openExternal|<script[^>]+src="https?:|<link[^>]+href="https?:/.test(text);
  });
  expect(suspicious.map(({ name }) => name)).toEqual([]);
});

test("the control socket of a running Supple is the person's alone, and survives what is written into it", async ({
  start,
  profile,
}) => {
  test.skip(process.platform === "win32", "a pipe there");
  const supple = await start({ ...monday, arguments: ["--hidden"] });
  const address = join(profile.folder, "control.sock");
  const ask = async (...lines: (string | Uint8Array)[]): Promise<string> => {
    const socket = connect({ path: address, allowHalfOpen: true });
    const replies = text(socket);
    for (const line of lines) {
      socket.write(line);
      socket.write("\n");
    }
    socket.end();
    return replies;
  };
  const status = JSON.stringify({ ask: "status" });
  expect(JSON.parse(await ask(status))).toMatchObject({ ok: true });

  if (isRoot) {
    // It is the socket that keeps others out, whatever the folder around it does.
    chmodSync(profile.folder, 0o755);
    const script = `require("node:net").connect(${JSON.stringify(address)}, () => process.exit(0))
      .on("error", (error) => { process.stdout.write(error.code); process.exit(3); })`;
    const ran = spawnSync(process.execPath, ["-e", script], {
      uid: nobody,
      gid: nobody,
      cwd: "/",
      encoding: "utf8",
    });
    expect(ran).toMatchObject({ status: 3, stdout: "EACCES" });
  }

  const garbage = [
    randomBytes(4_000),
    new Uint8Array([0xff, 0xfe, 0, 0x80]),
    "\0",
    "{",
    "[".repeat(16_000),
    '{"__proto__":{"ask":"status"}}',
    '{"command":"data.delete","payload":{}}',
    '{"command":"__proto__","payload":{}}',
    '{"ask":"status","ask2":1}',
    "null",
    '"status"',
  ];
  for (const bytes of garbage) {
    for (const reply of (await ask(bytes)).split("\n").filter((line) => line !== "")) {
      expect(JSON.parse(reply)).toMatchObject({ ok: false, error: expect.any(String) });
    }
  }
  const flood = connect(address).on("error", () => undefined);
  flood.write(`${status}\n`.repeat(20_000));
  const crowd = Array.from({ length: 60 }, () => connect(address).on("error", () => undefined));
  await once(flood, "connect");
  for (const socket of crowd) socket.destroy();
  await expect
    .poll(async () => (await ask(status).catch(() => "")).includes('"ok":true'))
    .toBe(true);
  flood.destroy();
  expect(profile.journal()).toEqual([]);
  expect(supple.electron.process().exitCode).toBeNull();
});

/** What the kernel says of a process, of the lines that tell how it is shut in. */
function confinement(pid: number): {
  readonly seccomp: number;
  readonly noNew: number;
  readonly rights: string;
  readonly user: string;
} {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const line = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? "";
  return {
    seccomp: Number(line("Seccomp")),
    noNew: Number(line("NoNewPrivs")),
    rights: line("CapEff"),
    user: line("Uid"),
  };
}

test("the kernel holds every renderer in: no rights, no new ones, its calls filtered", async ({
  desktop: _desktop,
}) => {
  test.skip(process.platform !== "linux", "told by the kernel of Linux");
  // Root has no sandbox, so somebody else starts it then, with the project where anybody can reach it.
  const folder = mkdtempSync(join(tmpdir(), "supple-nobody-"));
  chmodSync(folder, 0o755);
  const home = mkdtempSync(join(tmpdir(), "supple-home-"));
  if (isRoot) chownSync(home, nobody, nobody);
  const electron = (at: string) => join(at, "node_modules/electron/dist/electron");
  const words = ["--disable-gpu", `--user-data-dir=${home}/profile`];
  const [command, args] = isRoot
    ? ([
        "unshare",
        [
          "--mount",
          "sh",
          "-c",
          `mount --bind "$1" "$2" && shift 2 && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "$@"`,
          "sh",
          root,
          folder,
          electron(folder),
          folder,
          ...words,
        ],
      ] as const)
    : ([electron(root), [root, ...words]] as const);
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DBUS_SYSTEM_BUS_ADDRESS: _system, ...env } = process.env;
  const child = spawn(command, args, {
    cwd: "/",
    env: { ...env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_RUNTIME_DIR: home },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line));
  try {
    await expect.poll(() => said.join("\n"), { timeout: 60_000 }).toContain("In the tray.");
    const renderers = () => processTree(child.pid ?? 0).filter(({ role }) => role === "renderer");
    await expect.poll(() => renderers().length).toBeGreaterThan(0);
    for (const { pid } of renderers()) {
      expect(confinement(pid)).toMatchObject({ seccomp: 2, noNew: 1, rights: "0000000000000000" });
    }
  } finally {
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await once(child, "close");
    // It is empty again: what was on it was there for that process only.
    rmdirSync(folder);
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
});
