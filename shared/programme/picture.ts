/** The kinds of picture that a programme may have: none that can hold a script. */
export const pictureTypes = ["image/png", "image/jpeg"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What the bytes of a picture say that it is; width and height in pixels. */
export interface PictureFacts {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The chunk that a PNG begins with, "IHDR", after its length. */
const pngHeader = [0x49, 0x48, 0x44, 0x52];

const startsWith = (bytes: Uint8Array, from: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[from + index] === byte);

const wordAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** What a picture is by its own bytes, whatever it is called; null for anything but a PNG or a JPEG. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  if (startsWith(bytes, 0, pngStart)) return pngFacts(bytes);
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return jpegFacts(bytes);
  return null;
}

function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 45 || !startsWith(bytes, 12, pngHeader)) return null;
  const side = (at: number) => wordAt(bytes, at) * 65_536 + wordAt(bytes, at + 2);
  return { type: "image/png", width: side(16), height: side(20) };
}

/** A frame's marker is C0 to CF, but for three that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The segments of a JPEG stand one after another, each with its length, until the frame that says how large it is. */
function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      return { type: "image/jpeg", height: wordAt(bytes, at + 5), width: wordAt(bytes, at + 7) };
    }
    const length = wordAt(bytes, at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
