import { openJournal } from "../../electron/adapters/journal/journal-file.ts";
import { instant, zone } from "../../shared/time/instant.ts";

// Writes to the journal of a folder until it is killed, and says after each entry that it is on the disk.
const [folder = "", machine = ""] = process.argv.slice(2);
const { journal } = openJournal(folder, machine);
const note = "Long enough for a kill to meet a line in its middle. ".repeat(200);
for (let count = 0; ; count += 1) {
  const now = { at: instant(Date.now()), zone: zone("Europe/Berlin") };
  const { id } = journal.append({ kind: "check-in", pain: count % 11, where: [], note }, now);
  process.stdout.write(`${id}\n`);
}
