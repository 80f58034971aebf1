import { crc32, deflateSync } from "node:zlib";

/** A picture of that size, as a program that makes PNGs writes it. */
export function png(width = 4, height = 3): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    const named = Buffer.concat([Buffer.from(name), data]);
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.min(height, 64) * (1 + Math.min(width, 64) * 3));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The beginning of a JPEG of that size: what tells it from others. */
export function jpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const app = [0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46];
  const frame = [0xff, 0xc2, 0x00, 0x11, 0x08];
  return Buffer.concat([Buffer.from([0xff, 0xd8, ...app, ...frame]), size, Buffer.alloc(20)]);
}

/** A programme as a physiotherapist would write it: two routines, an own exercise and its picture. */
export const programme = {
  format: "supple-programme",
  version: 1,
  title: "Back to lifting",
  by: "Ana Ruiz, physiotherapist",
  exercises: [
    {
      id: "towel-slide",
      name: "Towel slide",
      kind: "mobility",
      position: "floor",
      lying: "supine",
      equipment: ["mat", "strap or towel"],
      steps: ["Lie on your back with a heel on a towel.", "Slide the heel away and back."],
      cues: ["Keep your back where it is."],
      spinalLoad: "flexion",
      loadLevel: "low",
      risk: "safe",
      cautions: [
        { condition: "herniated-disc", action: "avoid", reason: "It bends the lower back." },
      ],
      picture: "towel",
    },
  ],
  routines: [
    {
      id: "morning",
      name: "Morning, ten minutes after getting up",
      purpose: "Wakes the hips without loading the back.",
      steps: [
        { exercise: "towel-slide", side: "left", reps: 8, secPerRep: 4, restSec: 5 },
        { exercise: "towel-slide", side: "right", reps: 8, secPerRep: 4, restSec: 15 },
        { exercise: "cat-cow", reps: 6, secPerRep: 6, note: "Slowly." },
        { exercise: "childs-pose", holdSec: 30 },
      ],
    },
    {
      id: "evening",
      name: "Evening",
      purpose: "Settles the back.",
      steps: [
        { exercise: "bird-dog", side: "alternate", reps: 10, secPerRep: 4, restSec: 30 },
        { exercise: "glute-bridge", reps: 10, secPerRep: 4 },
      ],
    },
  ],
  pictures: [{ id: "towel", type: "image/png", data: png().toString("base64") }],
};
