/** What a programme may hold at most. Lengths are of texts in characters, bytes those of one picture. */
export const programmeLimits = {
  exercises: 60,
  routines: 30,
  steps: 60,
  seconds: 5400,
  pictureBytes: 524_288,
  pixels: 4096,
  fileBytes: 12_582_912,
} as const;
