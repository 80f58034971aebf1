import { spawn, type ChildProcess } from "node:child_process";

/** Somebody at the desk, seen by the input that they make. */
export interface Person {
  /** Moves the pointer many times a second from now on. */
  come(): void;
  /** Touches nothing any more. */
  leave(): void;
}

export function person(): Person {
  let moving: ChildProcess | null = null;
  const leave = () => {
    moving?.kill();
    moving = null;
  };
  return {
    come() {
      leave();
      const steps = Array.from({ length: 400 }, (_, step) => `mousemove 2 ${step % 2} sleep 0.2`);
      moving = spawn("xdotool", steps.join(" ").split(" "), { stdio: "ignore" });
    },
    leave,
  };
}
