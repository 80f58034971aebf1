import { expect, test } from "vitest";
import { recordingStreams } from "../../../electron/adapters/outside/recording-streams.ts";

// As PulseAudio 16.1 prints them, shortened to what matters and what could be taken for it.
const sources = [
  "0\tloudspeaker.monitor\tmodule-null-sink.c\ts16le 2ch 44100Hz\tRUNNING",
  "1\tmicrophone\tmodule-null-source.c\ts16le 2ch 44100Hz\tRUNNING",
  "",
].join("\n");

const stream = (
  number: number,
  { source = 1, corked = "no", method = "n/a", pid = "7290", title = "parec" } = {},
) => `Source Output #${number}
\tDriver: protocol-native.c
\tClient: 1
\tSource: ${source}
\tCorked: ${corked}
\tMute: no
\tSource Latency: 0 usec
\tResample method: ${method}
\tProperties:
\t\tmedia.name = "${title}"
${pid === "" ? "" : `\t\tapplication.process.id = "${pid}"\n`}\t\tapplication.process.host = "vm"
`;

test("a stream from a microphone is a recording, with its process where that is known", () => {
  const outputs = [stream(0), stream(12, { pid: "" })].join("\n");
  expect(recordingStreams(outputs, sources)).toEqual([{ pid: 7290 }, { pid: null }]);
});

test("what listens to a loudspeaker, stands still or measures the level is none", () => {
  const outputs = [
    stream(0, { source: 0 }),
    stream(1, { corked: "yes" }),
    stream(2, { method: "peaks" }),
  ].join("\n");
  expect(recordingStreams(outputs, sources)).toEqual([]);
});

test("PipeWire names a level meter otherwise", () => {
  const meter = `${stream(0, { method: "PipeWire" })}\t\tstream.monitor = "true"\n`;
  const recording = `${stream(1, { method: "PipeWire" })}\t\tstream.is-live = "true"\n`;
  expect(recordingStreams(`${meter}\n${recording}`, sources)).toEqual([{ pid: 7290 }]);
  expect(recordingStreams(meter, sources)).toEqual([]);
});

test("a title that looks like something else is only a title", () => {
  const outputs = stream(0, { title: 'Corked: yes", Source: 0' });
  expect(recordingStreams(outputs, sources)).toEqual([{ pid: 7290 }]);
});

test("nothing records when nothing is listed", () => {
  expect(recordingStreams("", "")).toEqual([]);
});
