import { z } from "zod";
import { parseJson } from "../json/parse-json.ts";
import { causeOf } from "../messages/cause-of.ts";
import { type Checked, refused } from "../messages/checked.ts";
import { problemOf } from "../settings/problem.ts";
import { pictureFacts } from "./picture.ts";
import { programmeLimits } from "./limits.ts";
import { type Programme, programmeSchema, programmeVersion } from "./programme.ts";

const envelopeSchema = z.looseObject({
  format: z.literal("supple-programme"),
  version: z.int().min(1),
});

/** The programme that a text is; `decode` gives the bytes of a text in Base64. Never throws, whatever the text. */
export function readProgramme(
  text: string,
  decode: (base64: string) => Uint8Array,
): Checked<Programme> {
  let raw: unknown;
  try {
    raw = parseJson(text);
  } catch (error) {
    const cause = causeOf(error);
    return refused({ id: "programme.not-json", values: { cause } });
  }
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return refused({ id: "programme.not-one" });
  const { version } = envelope.data;
  if (version > programmeVersion) {
    return refused({ id: "programme.newer", values: { version, allowed: programmeVersion } });
  }
  const parsed = programmeSchema.safeParse(raw);
  if (!parsed.success) {
    const { path, value, allowed } = problemOf(parsed.error, raw);
    return refused({ id: "programme.wrong", values: { path, value, allowed } });
  }
  for (const { id, type, data } of parsed.data.pictures) {
    const bytes = decode(data);
    const facts = pictureFacts(bytes);
    const { pixels, pictureBytes } = programmeLimits;
    if (facts?.type !== type) return refused({ id: "programme.no-picture", values: { id, type } });
    const { width, height } = facts;
    if (bytes.length > pictureBytes || Math.max(width, height) > pixels || width * height === 0) {
      const values = { id, width, height, bytes: bytes.length, pixels, most: pictureBytes };
      return refused({ id: "programme.large-picture", values });
    }
  }
  return { ok: true, value: parsed.data };
}
