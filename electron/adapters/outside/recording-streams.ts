/** A stream that records from a microphone. */
export interface RecordingStream {
  /** The process that records, where the sound server knows it. */
  readonly pid: number | null;
}

/**
 * Reads `pactl list source-outputs` and `pactl list short sources`, both in English: the streams that record now,
 * not those of monitors, at a standstill, or of a level meter.
 */
export function recordingStreams(outputs: string, sources: string): RecordingStream[] {
  const monitors = new Set(
    sources
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([, name]) => name?.endsWith(".monitor"))
      .map(([index]) => index),
  );
  return outputs
    .split(/^Source Output #\d+$/m)
    .slice(1)
    .map((text) => ({
      pid: numberIn(property(text, "application.process.id")),
      source: field(text, "Source"),
      corked: field(text, "Corked") === "yes",
      measures:
        field(text, "Resample method") === "peaks" || property(text, "stream.monitor") === "true",
    }))
    .filter(({ source, corked, measures }) => !corked && !measures && !monitors.has(source ?? ""))
    .map(({ pid }) => ({ pid }));
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^\\t${name}: (.*)$`, "m").exec(text)?.[1];

const property = (text: string, name: string): string | undefined =>
  new RegExp(`^\\t\\t${name.replaceAll(".", "\\.")} = "(.*)"$`, "m").exec(text)?.[1];

const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
