/** What Supple uses of the library, which has no declarations of its own. */
declare module "x11" {
  import type { EventEmitter } from "node:events";

  export interface Display {
    readonly client: Client;
    readonly screen: readonly { readonly root: number }[];
  }

  export interface Property {
    readonly data: Buffer;
  }

  /** To be told of an error and answer true is to have handled it. */
  export type Answer<T> = (error: Error | null, answer: T) => boolean | undefined;

  export interface Client extends EventEmitter {
    InternAtom(onlyIfExists: boolean, name: string, answer: Answer<number>): void;
    GetProperty(
      remove: 0,
      window: number,
      atom: number,
      type: number,
      offset: number,
      length: number,
      answer: Answer<Property>,
    ): void;
    ChangeWindowAttributes(window: number, values: { readonly eventMask: number }): void;
    terminate(): void;
  }

  export interface WindowEvent {
    readonly name: string;
    readonly wid: number;
    readonly atom: number;
  }

  export function createClient(
    options: { readonly shm: false; readonly disableBigRequests: true },
    connected: (error: Error | undefined, display: Display) => void,
  ): Client;

  const x11: { createClient: typeof createClient };
  export default x11;
}
