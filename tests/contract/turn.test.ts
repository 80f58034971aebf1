import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeTurn } from "../../electron/adapters/turn.ts";

const name = `supple-test-${process.pid}`;
const long = 60_000;

test.runIf(process.platform === "linux")(
  "one after the other has its turn, also after one that was killed, and none waits for ever",
  async () => {
    const others = `require("net").createServer().listen("\\0${name}", () => console.log("mine"))`;
    const other = spawn(process.execPath, ["-e", others], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");

    const order: string[] = [];
    const second = takeTurn(name, long).then((end) => {
      order.push("second");
      return end;
    });
    await takeTurn(name, 50);
    order.push("impatient");
    other.kill("SIGKILL");
    const endSecond = await second;

    const third = takeTurn(name, long).then((end) => {
      order.push("third");
      end();
    });
    await wait(50);
    order.push("second ends");
    endSecond();
    await third;
    expect(order).toEqual(["impatient", "second", "second ends", "third"]);
  },
);
