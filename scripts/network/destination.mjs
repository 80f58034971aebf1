// @ts-check

/**
 * Where a packet wanted to go, of a line of tcpdump without its time: "203.0.113.7.80 tcp", and of a question to a
 * name server what it asked for: "192.0.2.53.53 A? example.org.". A line that tells of no such packet is kept whole.
 * @param {string} line
 */
export function destinationOf(line) {
  const [, to, said = ""] = /^IP6? \S+ > (\S+): (.*)$/.exec(line) ?? [];
  if (to === undefined) return line;
  const [question] = /\b\w+\? \S+/.exec(said) ?? [];
  if (question !== undefined) return `${to} ${question}`;
  return `${to} ${said.startsWith("Flags") ? "tcp" : (said.split(/[ ,]/)[0] ?? "").toLowerCase()}`;
}
