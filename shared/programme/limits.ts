/** What a programme may hold at most. Ranges are of a step, seconds those of a whole routine, bytes and pixels a side those of one picture. */
export const programmeLimits = {
  exercises: 60,
  routines: 30,
  steps: 60,
  reps: [1, 100],
  secPerRep: [1, 30],
  holdSec: [3, 600],
  restSec: [0, 300],
  seconds: 5400,
  pictureBytes: 524_288,
  pixels: 4096,
  fileBytes: 12_582_912,
} as const;
