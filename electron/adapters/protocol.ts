import { protocol } from "electron";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname, join, sep } from "node:path";
import type { Painting } from "../../shared/ipc/prerender.ts";

export const scheme = "app";
const host = "supple";

export const pageUrl = (page: string): string => `${scheme}://${host}/${page}.html`;

/** Whether a page of the product itself is at that address. */
export function isOwnUrl(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** Has to run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        // A window that opens again need not compile its scripts again.
        codeCache: true,
      },
    },
  ]);
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wav": "audio/wav",
  ".woff2": "font/woff2",
};

/** A picture of a programme: its type and its bytes in Base64. */
interface Picture {
  readonly type: string;
  readonly data: string;
}

const picturePath = /^\/pictures\/([a-z0-9]+)\/([a-z0-9-]+)$/;

/**
 * Serves the built pages of `folder`, and nothing outside it, under app://supple/, each with its painting where it has
 * one, and the pictures of programmes, each as what it was checked to be, under app://supple/pictures/.
 */
export function serveApp(
  folder: string,
  pictureOf: (programme: string, picture: string) => Picture | null,
  paintingOf: (page: string) => Promise<Painting | null>,
): void {
  protocol.handle(scheme, async (request) => {
    const [, programme, name] = picturePath.exec(new URL(request.url).pathname) ?? [];
    if (isOwnUrl(request.url) && programme !== undefined && name !== undefined) {
      const picture = pictureOf(programme, name);
      if (picture === null) return new Response("Not found", { status: 404 });
      return new Response(Buffer.from(picture.data, "base64"), {
        headers: { "content-type": picture.type, "x-content-type-options": "nosniff" },
      });
    }
    const file = isOwnUrl(request.url) ? fileOf(folder, new URL(request.url).pathname) : null;
    const type = file === null ? undefined : types[extname(file)];
    if (file === null || type === undefined) return new Response("Not found", { status: 404 });
    try {
      const nonce = randomBytes(16).toString("base64");
      // At once: what Node does between the steps of a reading takes longer than reading a small file of one's own.
      const body = readFileSync(file);
      const page = type.startsWith("text/html") ? body.toString("utf8") : null;
      const painting = page === null ? null : await paintingOf(basename(file, ".html"));
      return new Response(page === null ? body : dressed(page, painting, nonce), {
        headers: {
          ...(page === null ? {} : { link: linksOf(page) }),
          "content-type": type,
          "content-security-policy": policy(nonce),
          "x-content-type-options": "nosniff",
        },
      });
    } catch {
      return new Response("Not found", { status: 404 });
    }
  });
}

/** The file that a path names, or null when it leads out of the folder or cannot be decoded. */
export function fileOf(folder: string, pathname: string): string | null {
  try {
    const file = join(folder, decodeURIComponent(pathname));
    return file.startsWith(folder + sep) && !file.includes("\0") ? file : null;
  } catch {
    return null;
  }
}

const links: Readonly<Record<string, string>> = {
  js: "rel=modulepreload",
  css: "rel=preload; as=style; crossorigin",
  woff2: "rel=preload; as=font; crossorigin",
};

/** What a page asks for in its head, told with it: asked for while its preload still runs. */
const linksOf = (page: string): string =>
  [...page.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.(js|css|woff2))"/g)]
    .map(([, file, kind]) => `<${file}>; ${links[kind ?? ""]}`)
    .join(", ");

/** The painting stands before the root, hidden from assistive technology and deaf, until the script removes it. */
const withPainting = (page: string, { html, rules, theme }: Painting, nonce: string): string =>
  page
    .replace("<html ", `<html data-theme="${theme}" `)
    .replace(
      "<body>",
      () =>
        `<body><div id="painting" aria-hidden="true" inert><style nonce="${nonce}">${rules}</style>${html}</div>`,
    );

const dressed = (page: string, painting: Painting | null, nonce: string): string =>
  withNonce(painting === null ? page : withPainting(page, painting, nonce), nonce);

/** react-aria-components reads the nonce for the one style element it adds from this tag. */
const withNonce = (page: string, nonce: string): string =>
  page.replace("<head>", `<head><meta property="csp-nonce" nonce="${nonce}" />`);

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join("; ");
